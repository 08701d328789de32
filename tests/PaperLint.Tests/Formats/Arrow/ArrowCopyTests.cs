using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Formats;
using PaperLint.Tests.Formats.Columnar;

namespace PaperLint.Tests.Formats.Arrow;

/// <summary>A copy has the changes that were asked for, and every other value as it was; the library of Arrow says so.</summary>
public sealed class ArrowCopyTests
{
    private static readonly CorpusFormat Format = CorpusFormats.Arrow;

    [Theory]
    [MemberData(nameof(ArrowSamples.Names), MemberType = typeof(ArrowSamples))]
    public void A_change_changes_its_text_alone(string name) => TableCopyProperties.CheckChanges(ArrowSamples.Sample(name));

    [Theory]
    [MemberData(nameof(ArrowSamples.Names), MemberType = typeof(ArrowSamples))]
    public void Rows_that_are_left_out_are_gone_from_every_column(string name) =>
        TableCopyProperties.CheckRowsLeftOut(ArrowSamples.Sample(name));

    [Theory]
    [MemberData(nameof(ArrowSamples.Names), MemberType = typeof(ArrowSamples))]
    public void Nothing_changed_gives_the_same_bytes(string name)
    {
        var file = ArrowSamples.Write(name);

        TableEdits.Copy(Format, file, (_, _) => []).ShouldBe(file);
    }

    [Fact]
    public void What_the_schema_says_stays()
    {
        var file = ArrowSamples.Write("file");

        var copy = TableEdits.Copy(Format, file, 0, FieldNames.Title, new TextChange(new TextSpan(0, 1), "One long and thorough"));

        ArrowSamples.MetadataOf(copy).ShouldBe(ArrowSamples.MetadataOf(file));
    }

    [Theory]
    [InlineData("file")]
    [InlineData("zstd-views")]
    public void Lists_change_item_by_item_or_as_a_whole(string name)
    {
        var copy = TableEdits.Copy(Format, ArrowSamples.Write(name), (paper, row) => row switch
        {
            0 => [TableEdits.Edit(paper, FieldNames.Authors, new TextChange(new TextSpan(5, 1), "É"))],
            3 => [TableEdits.Edit(paper, FieldNames.Authors, new TextChange(new TextSpan(2, 4), "&"))],
            4 => [TableEdits.Edit(paper, FieldNames.Url, new TextChange(new TextSpan(0, 5), "http"))],
            _ => [],
        });

        var values = ArrowSamples.Values(copy);
        values["authors"][..5].ShouldBe(["[A B, É D0]", "[]", "[C D2]", "[A & D3]", "[C D4]"]);
        values["paper"][4].ShouldStartWith("http://example.org/4, ");
    }

    /// <summary>Rows share a text of a dictionary, so a copy in which one row changes would need another dictionary.</summary>
    [Fact]
    public void A_text_of_a_dictionary_is_not_changed_and_that_is_said()
    {
        var file = ArrowSamples.WriteBatch("file", ["Kites and winds"], numbers: [0, 0]);

        Should.Throw<IOException>(() => TableEdits.Copy(Format, file, 0, FieldNames.Title, new TextChange(new TextSpan(0, 5), "Ships")))
            .Message.ShouldContain("the texts of its column 'title' stand in a dictionary, in which nothing is changed");
        TableEdits.Copy(Format, file, (_, _) => []).ShouldBe(file);
    }
}
