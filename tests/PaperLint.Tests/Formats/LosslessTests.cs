using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Formats;
using PaperLint.Formats.Compression;

namespace PaperLint.Tests.Formats;

/// <summary>
/// For any text and any edit: write, read again, and the field holds the edited text while every other byte is as it was.
/// </summary>
public sealed class LosslessTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true);

    [Theory]
    [MemberData(nameof(FormatSamples.Names), MemberType = typeof(FormatSamples))]
    public void An_edit_changes_its_field_alone(string name)
    {
        var texts = name switch
        {
            "feed" => EditProperty.Line.Select(line => $"T{line}."),
            "markdown" or "ris" or "arxiv-mail" => EditProperty.Line.Select(line => $"T{line}."),
            "xml" =>
                EditProperty.Text.Select(text => text.Replace("\b", "", StringComparison.Ordinal)
                .Replace("\f", "", StringComparison.Ordinal)
                .ReplaceLineEndings("\n")),
            _ => EditProperty.Text,
        };
        var cases = from text in texts from change in EditProperty.Change(text, texts) select (text, change);
        var format = CorpusFormats.ByName(name)!;

        Prop.ForAll(Arb.From(cases), item => Holds(format, item.text, item.change)).Check(Config);
    }

    [Theory]
    [MemberData(nameof(FormatSamples.Names), MemberType = typeof(FormatSamples))]
    public void Compressed_files_hold_the_same(string name)
    {
        HoldsTheSame(name, CompressionMethod.Gzip);
        HoldsTheSame(name, CompressionMethod.Zstandard);
    }

    private static void HoldsTheSame(string name, CompressionMethod method)
    {
        var format = new CompressedFormat(CorpusFormats.ByName(name)!, method);
        using var file = new MemoryStream();
        using (var text = format.OpenWrite(file))
        {
            text.Write(Encoding.UTF8.GetBytes(FormatSamples.Write(name, "Some text.")));
        }

        format.Read(file.ToArray()).Papers().Select(paper => (paper.Title?.Text, paper.Abstract?.Text))
            .ShouldBe([("A title", "Some text."), ("Another", FormatSamples.SecondAbstract)]);
    }

    private static void Holds(CorpusFormat format, string text, TextChange change)
    {
        var before = Encoding.UTF8.GetBytes(FormatSamples.Write(format.Name, text));
        var blocks = format.Read(before);
        blocks.Problems().ShouldBeEmpty();
        blocks.Write(null).ShouldBe(before);
        var field = blocks.Papers()[0].Abstract!;
        field.Text.ShouldBe(text);

        var after = blocks.Write(field, change);

        var papers = format.Read(after).Papers();
        papers[0].Abstract!.Text.ShouldBe(EditProperty.Apply(text, change), Encoding.UTF8.GetString(after));
        papers.Select(paper => paper.Title!.Text).ShouldBe(["A title", "Another"]);
        papers[1].Abstract!.Text.ShouldBe(FormatSamples.SecondAbstract);
        var source = field.Source!;
        after[..source.Start].ShouldBe(before[..source.Start]);
        var rest = before[(source.Start + source.Length)..];
        after[^rest.Length..].ShouldBe(rest);
    }
}
