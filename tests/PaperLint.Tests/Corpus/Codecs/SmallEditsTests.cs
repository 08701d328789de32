using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Codecs;
using PaperLint.Corpus.Reading;
using PaperLint.Formats;
using PaperLint.Tests.Formats;

namespace PaperLint.Tests.Corpus.Codecs;

public sealed class SmallEditsTests
{
    private const string Between = " and so ";

    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(100);

    [Theory]
    [InlineData("feed")]
    [InlineData("json-lines")]
    [InlineData("csv")]
    [InlineData("bibtex")]
    [InlineData("xml")]
    public void Changes_stay_apart(string format)
    {
        var field = AbstractOf(CorpusFormats.ByName(format)!, "one two & three é four");
        var edits = SmallEdits.Of(new FieldChanges(field,
            [new TextChange(new TextSpan(0, 3), "1"), new TextChange(new TextSpan(18, 4), "4")]));
        edits.Select(edit => Encoding.UTF8.GetString(edit.Content)).ShouldBe(["1", "4"]);
        edits.Select(edit => edit.Length).ShouldBe([3, 4]);
    }

    [Theory]
    [MemberData(nameof(FormatSamples.Names), MemberType = typeof(FormatSamples))]
    public void They_make_what_one_edit_of_the_field_makes(string name)
    {
        var format = CorpusFormats.ByName(name)!;
        var texts = FormatSamples.IsOfLines(name) ? EditProperty.Line : EditProperty.Text;
        var cases = from first in texts
                    from second in texts
                    from a in EditProperty.Change(first, texts)
                    from b in EditProperty.Change(second, texts)
                    select (Text: first + Between + second, Changes: new[] { a, Moved(b, first.Length + Between.Length) });
        Prop.ForAll(Arb.From(cases), item =>
        {
            // Not every text can be written in every format.
            if (format.Read(FormatSamples.Write(name, item.Text)).Papers().FirstOrDefault()?.Abstract is not { } field
                || field.Text != item.Text)
            {
                return;
            }

            var changes = new FieldChanges(field, item.Changes);
            var bytes = field.Source!.Block.Bytes.Span;
            BlockWriter.Apply(bytes, SmallEdits.Of(changes)).ShouldBe(BlockWriter.Apply(bytes, [BlockWriter.EditOf(changes)]));
        }).Check(Runs);
    }

    private static TextChange Moved(TextChange change, int by) =>
        new(new TextSpan(change.Span.Start + by, change.Span.Length), change.NewText ?? "");

    private static Field AbstractOf(CorpusFormat format, string text) =>
        format.Read(FormatSamples.Write(format.Name, text)).Papers()[0].Abstract!;
}
