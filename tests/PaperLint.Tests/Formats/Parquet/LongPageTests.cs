using FsCheck;
using FsCheck.Fluent;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Formats;
using PaperLint.Formats.Columnar;
using PaperLint.Formats.Parquet.Pages;

namespace PaperLint.Tests.Formats.Parquet;

/// <summary>A page of any size is read, and written anew, in memory that does not grow with it.</summary>
public sealed class LongPageTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(200).WithQuietOnSuccess(true);

    public static TheoryData<string> Compressions => ["None", "Snappy", "Gzip", "Brotli", "Zstandard", "Lz4"];

    [Theory]
    [MemberData(nameof(Compressions))]
    public void All_of_its_texts_are_read(string compression)
    {
        var method = Enum.Parse<PageCompression>(compression);
        string?[] expected = [.. Enumerable.Range(0, LongPages.RowCount).Select(LongPages.TextOf)];

        foreach (var file in (ReadOnlySpan<byte[]>)[LongPages.Plain(method, PageKind.Data), LongPages.Plain(method, PageKind.DataV2),
            LongPages.DeltaLength(method)])
        {
            var blocks = CorpusFormats.Parquet.Read(file);

            blocks.Problems().ShouldAllBe(problem => problem.Code == ProblemCodes.UnmappedRecord);
            TextsOf(blocks).ShouldBe(expected.OfType<string>());
        }
    }

    [Theory]
    [InlineData("Snappy", false)]
    [InlineData("Zstandard", false)]
    [InlineData("Gzip", true)]
    public void Little_of_it_is_held_in_memory(string compression, bool isDelta)
    {
        var method = Enum.Parse<PageCompression>(compression);
        using var file = new MemoryStream(isDelta ? LongPages.DeltaLength(method) : LongPages.Plain(method, PageKind.Data));
        var before = GC.GetAllocatedBytesForCurrentThread();

        using var blocks = CorpusFormats.Parquet.Read(file, FieldMapping.Default).GetEnumerator();
        blocks.MoveNext().ShouldBeTrue();

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4 * 1024 * 1024);
    }

    [Theory]
    [MemberData(nameof(Compressions))]
    public void A_page_that_is_damaged_is_reported(string compression)
    {
        var file = LongPages.Plain(Enum.Parse<PageCompression>(compression), PageKind.Data);
        file.AsSpan((file.Length / 2)..^2000).Fill(0xFF);

        var blocks = CorpusFormats.Parquet.Read(file);

        blocks.Problems().ShouldContain(problem => problem.Code == ProblemCodes.BrokenArchive);
        blocks.Papers().Count.ShouldBeLessThan(LongPages.RowCount);
    }

    [Fact]
    public void A_change_and_rows_that_are_left_out_leave_the_others_as_they_are()
    {
        const int Changed = 3000;
        var file = LongPages.Plain(PageCompression.Snappy, PageKind.Data);
        var source = new SourceFile("papers.parquet", CorpusFormats.Parquet, () => new MemoryStream(file));
        using var target = new MemoryStream();
        using (var copy = source.Format.CreateCopy(source, target))
        {
            foreach (var block in source.Format.Read(file))
            {
                copy.Write(block, block.Entries.Where(paper => IsOf(paper, Changed) || IsOf(paper, 7)).Select(paper => IsOf(paper, 7)
                    ? new ByteEdit(paper.Extent!.Value.Start, paper.Extent.Value.Length, [])
                    : new ByteEdit(paper.Title!.Source!.Start, paper.Title.Source.Length, "New"u8.ToArray())));
            }

            copy.Complete();
        }

        TextsOf(CorpusFormats.Parquet.Read(target.ToArray())).ShouldBe(Enumerable.Range(0, LongPages.RowCount).Where(row => row != 7)
            .Select(row => row == Changed ? "New" : LongPages.TextOf(row)).OfType<string>());
    }

    [Fact]
    public void What_a_library_compresses_comes_out_of_snappy_again()
    {
        var texts = from seed in Gen.Choose(0, int.MaxValue)
                    from length in Gen.Choose(0, 300_000)
                    from letters in Gen.Choose(1, 200)
                    select Bytes(seed, length, letters);

        Prop.ForAll(Arb.From(texts), text =>
        {
            var compressed = PageBytes.Compress(PageCompression.Snappy, text);
            using var stream = PageStream.Of(PageCompression.Snappy, new MemoryStream(compressed), text.Length);
            using var output = new MemoryStream();
            stream.CopyTo(output);
            output.ToArray().ShouldBe(text);
        }).Check(Config);
    }

    [Fact]
    public void Any_bytes_come_out_of_snappy_or_are_called_damaged()
    {
        var random = new Random(1);
        for (var i = 0; i < 3000; i++)
        {
            var text = Bytes(i, 2000, 4);
            var bytes = PageBytes.Compress(PageCompression.Snappy, text);
            for (var edits = random.Next(1, 5); edits > 0; edits--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            using var stream = PageStream.Of(PageCompression.Snappy, new MemoryStream(bytes), text.Length);
            try
            {
                var window = new StreamWindow(stream);
                window.Take(text.Length).Length.ShouldBe(text.Length);
            }
            catch (InvalidDataException)
            {
                // It says so.
            }
        }
    }

    private static bool IsOf(Entry paper, int row) => paper.Title!.Text.StartsWith($"Title {row} ", StringComparison.Ordinal);

    private static IEnumerable<string> TextsOf(List<Block> blocks) => blocks.Papers().Select(paper => paper.Title!.Text);

    private static byte[] Bytes(int seed, int length, int letters)
    {
        var random = new Random(seed);
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
        {
            bytes[i] = i > 40 && random.Next(3) == 0 ? bytes[i - random.Next(1, 40)] : (byte)random.Next(letters);
        }

        return bytes;
    }
}
