using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Formats;

namespace PaperLint.Tests.Corpus.Formats;

/// <summary>For any text and any edit: write, read again, and the field holds the edited text while every other byte is as it was.</summary>
public sealed class LosslessTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(2000);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Json_lines(bool ascii) => Check(CorpusFormats.JsonLines, EditProperty.Text, text => JsonLine(text, ascii));

    [Fact]
    public void Feed() => Check(CorpusFormats.Feed, EditProperty.Line.Select(line => $"T{line}."), text => $"A title\r\n{text}\r\n\r\nAnother\r\n\r\nlast");

    private static string JsonLine(string text, bool ascii)
    {
        var options = new JsonSerializerOptions { Encoder = ascii ? JavaScriptEncoder.Default : JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        return $"{{\"title\" : \"A title\",\"abstract\":{JsonSerializer.Serialize(text, options)} }}\r\n{{\"title\":\"Another\",\"abstract\":\"last\"}}";
    }

    private static void Check(CorpusFormat format, Gen<string> texts, Func<string, string> write)
    {
        var cases = from text in texts from change in EditProperty.Change(text, texts) select (text, change);
        Prop.ForAll(Arb.From(cases), item => Holds(format, write(item.text), item.text, item.change)).Check(Config);
    }

    private static void Holds(CorpusFormat format, string file, string text, TextChange change)
    {
        var before = Encoding.UTF8.GetBytes(file);
        var blocks = format.Read(before);
        blocks.Problems().ShouldBeEmpty();
        blocks.Write(null).ShouldBe(before);
        var field = blocks.Papers()[0].Abstract!;
        field.Text.ShouldBe(text);

        var after = blocks.Write(field, change);

        var papers = format.Read(after).Papers();
        papers[0].Abstract!.Text.ShouldBe(EditProperty.Apply(text, change));
        papers.Select(paper => paper.Title!.Text).ShouldBe(["A title", "Another"]);
        papers[1].Abstract!.Text.ShouldBe("last");
        var (start, end) = (field.ByteOffset(change.Span.Start), before.Length - field.ByteOffset(change.Span.End));
        after[..start].ShouldBe(before[..start]);
        after[^end..].ShouldBe(before[^end..]);
    }
}
