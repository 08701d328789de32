using System.Globalization;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Formats;
using PaperLint.Formats.Parquet;
using PaperLint.Formats.Parquet.Pages;
using PaperLint.Formats.Parquet.Thrift;

namespace PaperLint.Tests.Formats.Parquet;

/// <summary>Any bytes in: no crash, no hang, no giant allocation, no copy that lost anything.</summary>
public sealed class ParquetHostileTests
{
    /// <summary>More with PAPERLINT_FUZZ=1000000.</summary>
    private static readonly int Inputs =
        int.Parse(Environment.GetEnvironmentVariable("PAPERLINT_FUZZ") ?? "1000", CultureInfo.InvariantCulture);

    [Theory]
    [MemberData(nameof(ParquetSamples.Names), MemberType = typeof(ParquetSamples))]
    public void Any_bytes_are_read(string name)
    {
        var random = new Random(name.Length);
        var sample = ParquetSamples.Read(name);
        for (var i = 0; i < Inputs; i++)
        {
            var bytes = Mutate(sample, random);
            try
            {
                Check(bytes);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"input {i}: {Convert.ToBase64String(bytes)}", e);
            }
        }
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

    private static void Check(byte[] bytes)
    {
        var blocks = CorpusFormats.Parquet.Read(bytes);
        var at = 0L;
        foreach (var block in blocks)
        {
            block.Start.ByteOffset.ShouldBe(at);
            at += block.Bytes.Length;
            foreach (var problem in block.Problems)
            {
                (problem.Start >= 0 && problem.Start + problem.Length <= block.Bytes.Length).ShouldBeTrue(problem.ToString());
                block.PositionOf(problem.Start).Row.ShouldBeInRange(block.Start.Row, block.End.Row);
            }

            foreach (var field in block.Entries.SelectMany(entry => entry.Fields))
            {
                for (var i = 0; i <= field.Text.Length; i++)
                {
                    block.PositionOf(field.ByteOffset(i)).Column.ShouldBeInRange(0, field.Text.Length);
                }
            }
        }

        CheckCopy(bytes, blocks);
    }

    private static void CheckCopy(byte[] bytes, List<Block> blocks)
    {
        if (blocks.Exists(block => !block.IsWhole) || blocks.Papers() is not [var first, ..])
        {
            return;
        }

        var source = new SourceFile("papers.parquet", CorpusFormats.Parquet, () => new MemoryStream(bytes));
        using var target = new MemoryStream();
        try
        {
            using var copy = source.Format.CreateCopy(source, target);
            foreach (var block in blocks)
            {
                copy.Write(block, first.Fields[0].Source!.Block == block
                    ? [new ByteEdit(first.Extent!.Value.Start, first.Extent.Value.Length, [])]
                    : []);
            }

            copy.Complete();
        }
        catch (IOException)
        {
            // A column that holds no field is damaged: nothing is written.
            return;
        }

        var texts = CorpusFormats.Parquet.Read(target.ToArray()).Papers().Select(TextsOf);
        texts.ShouldBe(blocks.Papers().Skip(1).Select(TextsOf));
    }

    private static string TextsOf(Entry paper) => string.Join('|', paper.Fields.Select(field => $"{field.Name}={field.Text}"));

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

    private static byte[] Mutate(byte[] sample, Random random)
    {
        var bytes = sample.ToArray();
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var at = random.Next(bytes.Length);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    random.NextBytes(bytes.AsSpan(at, Math.Min(random.Next(1, 20), bytes.Length - at)));
                    break;
                default:
                    // Where nothing moves, the end of the file still finds its description.
                    bytes.AsSpan(at, Math.Min(4, bytes.Length - at)).Fill(0xFF);
                    break;
            }
        }

        return random.Next(20) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }
}
