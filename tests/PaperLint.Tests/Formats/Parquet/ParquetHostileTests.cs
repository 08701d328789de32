using PaperLint.Corpus;
using PaperLint.Formats;
using PaperLint.Formats.Parquet;
using PaperLint.Formats.Parquet.Pages;
using PaperLint.Formats.Parquet.Thrift;
using PaperLint.Tests.Formats.Columnar;

namespace PaperLint.Tests.Formats.Parquet;

/// <summary>Any bytes in: no crash, no hang, no giant allocation, no copy that lost anything.</summary>
public sealed class ParquetHostileTests
{
    [Theory]
    [MemberData(nameof(ParquetSamples.Names), MemberType = typeof(ParquetSamples))]
    public void Any_bytes_are_read(string name)
    {
        TableFuzz.Check(CorpusFormats.Parquet, ParquetSamples.Read(name), seed: name.Length);
    }

    [Fact]
    public void A_dictionary_that_has_no_such_value_is_reported()
    {
        // A group has seven abstracts, whose numbers take three bits: eight of them stand at the end of the page.
        var file = ParquetSamples.Read("arrow-rs-dictionary");
        var chunk = ParquetFile.Open(new MemoryStream(file)).RowGroups[0].Chunks[1];
        var page = file.AsSpan((int)chunk.Start, (int)chunk.Length);
        page[^3..].Fill(0xFF);

        var blocks = CorpusFormats.Parquet.Read(file);

        var problem = blocks.Problems().ShouldHaveSingleItem();
        (problem.Code, problem.Detail).ShouldBe((ProblemCodes.BrokenArchive, "a page refers to value 7 of a dictionary of 7"));
        blocks.Papers().Select(paper => paper.Title!.Text).ShouldContain(ParquetSamples.TitleOf(19));
    }

    [Theory]
    [InlineData(60_000_000)]
    [InlineData(2_000_000_000)]
    public void A_few_bytes_do_not_become_millions_of_rows(int rowsOfPage)
    {
        var problems = CorpusFormats.Parquet.Read(new MemoryStream(Bomb(rowsOfPage)), FieldMapping.Default)
            .SelectMany(block => block.Problems);

        problems.Last().Code.ShouldBe(ProblemCodes.DecompressionBomb);
    }

    [Fact]
    public void Nesting_has_an_end()
    {
        var file = ParquetSamples.WithDescription(ParquetSamples.Read("duckdb-v1"), description =>
        {
            var group = new ThriftStruct();
            group.Set(4, ThriftValue.OfText("a"));
            group.Set(5, ThriftValue.OfInt32(1));
            description.Set(2, ThriftValue.Of(ThriftList.OfStructs(Enumerable.Repeat(group, 100_000))));
        });

        CorpusFormats.Parquet.Read(file).Problems().ShouldHaveSingleItem().Code.ShouldBe(ProblemCodes.BrokenArchive);
    }

    /// <summary>A table of nulls, each page of which is one run.</summary>
    private static byte[] Bomb(int rowsOfPage)
    {
        const int Pages = 2;
        using var file = new MemoryStream();
        file.Write(ParquetFile.Mark);
        var run = new List<byte>();
        for (var header = (uint)rowsOfPage << 1; ; header >>= 7)
        {
            run.Add((byte)(header >= 0x80 ? header | 0x80 : header));
            if (header < 0x80)
            {
                break;
            }
        }

        byte[] levels = [.. BitConverter.GetBytes(run.Count + 1), .. run, 0];
        var page = PageBytes.Compress(TableDescription.Compression, levels);
        var front = new PageHeader(PageKind.Data, levels.Length, page.Length) { ValueCount = rowsOfPage };
        for (var i = 0; i < Pages; i++)
        {
            file.Write(ThriftWriter.Write(front.ToThrift(rowsOfPage, rowsOfPage, checksum: null)));
            file.Write(page);
        }

        var rows = Math.Min(int.MaxValue, (long)Pages * rowsOfPage);
        var chunk = TableDescription.ChunkOf("title", new RewrittenChunk
        {
            Start = ParquetFile.Mark.Length,
            DataStart = ParquetFile.Mark.Length,
            Length = file.Length - ParquetFile.Mark.Length,
            UncompressedLength = 0,
            ValueCount = rows,
        });
        file.Write(ParquetFile.EndOf(TableDescription.Of(["title"], [TableDescription.GroupOf([chunk], rows)], rows)));
        return file.ToArray();
    }
}
