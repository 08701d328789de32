using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Formats;
using PaperLint.Formats.Parquet;
using PaperLint.Formats.Parquet.Thrift;
using PaperLint.Tests.Formats.Columnar;

namespace PaperLint.Tests.Formats.Parquet;

/// <summary>A copy has the changes that were asked for, and every other value as it was.</summary>
public sealed class ParquetCopyTests
{
    private static readonly CorpusFormat Format = CorpusFormats.Parquet;

    [Theory]
    [MemberData(nameof(ParquetSamples.Names), MemberType = typeof(ParquetSamples))]
    public void A_change_changes_its_text_alone(string name) => TableCopyProperties.CheckChanges(ParquetSamples.Sample(name));

    [Theory]
    [MemberData(nameof(ParquetSamples.Names), MemberType = typeof(ParquetSamples))]
    public void Rows_that_are_left_out_are_gone_from_every_column(string name) =>
        TableCopyProperties.CheckRowsLeftOut(ParquetSamples.Sample(name));

    [Theory]
    [MemberData(nameof(ParquetSamples.Names), MemberType = typeof(ParquetSamples))]
    public void What_does_not_change_has_the_same_bytes(string name)
    {
        var file = ParquetSamples.Read(name);

        var copy = TableEdits.Copy(Format, file, 0, FieldNames.Title, new TextChange(new TextSpan(0, 1), "The"));

        var (before, after) = (Open(file), Open(copy));
        after.RowGroups.Count.ShouldBe(before.RowGroups.Count);
        for (var group = 0; group < before.RowGroups.Count; group++)
        {
            foreach (var column in before.Columns.Where(column => group > 0 || column.Path is not ("title" or "paper.title")))
            {
                BytesOf(copy, after.RowGroups[group].Chunks[column.Index])
                    .ShouldBe(BytesOf(file, before.RowGroups[group].Chunks[column.Index]), $"{group} {column.Path}");
            }
        }
    }

    [Fact]
    public void Indexes_of_pages_that_moved_lead_to_them()
    {
        var file = ParquetSamples.Read("arrow-rs-plain");

        var copy = TableEdits.Copy(Format, file, 0, FieldNames.Title, new TextChange(new TextSpan(0, 1), "A most thorough"));

        var (before, after) = (Open(file).RowGroups[^1].Chunks[0], Open(copy).RowGroups[^1].Chunks[0]);
        after.Start.ShouldNotBe(before.Start);
        var (start, length) = after.OffsetIndex!.Value;
        var pages = new ThriftReader(copy.AsSpan((int)start, length)).ReadStruct().List(1)!.Structs;
        pages.First().Number(1).ShouldBe(after.Start);
        after.ColumnIndex.ShouldNotBeNull();
    }

    [Fact]
    public void Lists_change_item_by_item_or_as_a_whole()
    {
        var file = ParquetSamples.Read("duckdb-v1");
        var copy = TableEdits.Copy(Format, file, (paper, row) => row switch
        {
            0 => [TableEdits.Edit(paper, FieldNames.Authors, new TextChange(new TextSpan(5, 1), "É"))],
            3 => [TableEdits.Edit(paper, FieldNames.Authors, new TextChange(new TextSpan(2, 4), "&"))],
            _ => [],
        });

        var papers = Format.Read(copy).Papers();
        papers[0][FieldNames.Authors]!.Text.ShouldBe("A B; É D0");
        papers[3][FieldNames.Authors]!.Text.ShouldBe("A & D0");
        papers[4][FieldNames.Authors]!.Text.ShouldBe("A B; C D1");
        ParquetSamples.Values(copy)["authors3"].Count.ShouldBe(ParquetSamples.RowCount);
    }

    private static ParquetFile Open(byte[] file) => ParquetFile.Open(new MemoryStream(file));

    private static byte[] BytesOf(byte[] file, ColumnChunk chunk) => file[(int)chunk.Start..(int)(chunk.Start + chunk.Length)];
}
