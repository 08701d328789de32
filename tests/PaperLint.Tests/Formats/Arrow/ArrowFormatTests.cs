using PaperLint.Corpus;
using PaperLint.Formats;
using PaperLint.Formats.Arrow;

namespace PaperLint.Tests.Formats.Arrow;

/// <summary>What another program wrote is read, whatever way it has of writing it.</summary>
public sealed class ArrowFormatTests
{
    [Theory]
    [MemberData(nameof(ArrowSamples.Names), MemberType = typeof(ArrowSamples))]
    public void Every_paper_is_read_at_its_row(string name)
    {
        var blocks = CorpusFormats.Arrow.Read(ArrowSamples.Write(name));

        blocks.Problems().ShouldBeEmpty();
        var papers = blocks.Papers();
        var rows = Enumerable.Range(0, ArrowSamples.RowCount);
        papers.Select(paper => paper.Title!.Text).ShouldBe(rows.Select(ArrowSamples.TitleOf));
        papers.Select(paper => paper.Abstract?.Text).ShouldBe(rows.Select(ArrowSamples.AbstractOf));
        papers.Select(paper => paper[FieldNames.Authors]?.Text)
            .ShouldBe(rows.Select(row => ArrowSamples.AuthorsOf(row) is { Count: > 0 } authors ? string.Join("; ", authors) : null));
        papers.Select(paper => paper.Title!.Place(offset: 2).Row).ShouldBe(rows.Select(row => row + 1L));
        var last = papers[^1].Abstract!;
        last.Place(last.Text.IndexOf('.')).ShouldBe((ArrowSamples.RowCount, last.Text.Length));
    }

    [Fact]
    public void Columns_within_structures_are_named_as_keys_of_objects_are()
    {
        var paper = CorpusFormats.Arrow.Read(ArrowSamples.Write("file")).Papers()[4];

        paper[FieldNames.Url]!.Text.ShouldBe("https://example.org/4");
        paper[FieldNames.Url]!.Source!.Column.ShouldBe("paper.url");
        paper[FieldNames.Authors]!.Source!.Column.ShouldBe("authors");
    }

    [Fact]
    public void A_schema_that_stands_at_the_end_alone_is_found()
    {
        var file = ArrowSamples.Write("file");
        var schema = ArrowMessage.Read(new MemoryStream(file), start: 8)!;
        schema.Kind.ShouldBe(ArrowMessageKind.Schema);
        file.AsSpan((int)schema.Start, schema.FrontLength).Clear();

        CorpusFormats.Arrow.Read(file).Papers().Count.ShouldBe(ArrowSamples.RowCount);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("stream")]
    public void Of_a_file_that_is_cut_off_the_batches_before_are_read(string name)
    {
        var file = ArrowSamples.Write(name);

        var blocks = CorpusFormats.Arrow.Read(file[..(file.Length * 2 / 3)]);

        var (block, problem) = blocks.SelectMany(block => block.Problems, (block, problem) => (block, problem)).ShouldHaveSingleItem();
        problem.Code.ShouldBe(ProblemCodes.BrokenArchive);
        block.IsWhole.ShouldBeFalse();
        blocks.Papers()[0].Title!.Text.ShouldBe(ArrowSamples.TitleOf(0));
        blocks.Papers().Count.ShouldBeLessThan(ArrowSamples.RowCount);
    }

    [Fact]
    public void A_file_of_the_first_version_and_an_empty_one_are_refused()
    {
        Problem("FEA1 and more"u8.ToArray()).ShouldBe(ProblemCodes.BrokenArchive);
        Problem("ARROW1"u8.ToArray()).ShouldBe(ProblemCodes.BrokenArchive);
        Problem([]).ShouldBe(ProblemCodes.EmptyFile);
    }

    [Fact]
    public void Lengths_that_lie_make_no_room_for_what_they_claim()
    {
        foreach (var name in ArrowSamples.Names.Select(row => row.Data))
        {
            var sample = ArrowSamples.Write(name);
            for (var at = 0; at < sample.Length - 8; at += 4)
            {
                byte[] file = [.. sample];
                BitConverter.GetBytes(0x7F00_0000).CopyTo(file, at);
                var before = GC.GetAllocatedBytesForCurrentThread();

                CorpusFormats.Arrow.Read(file);

                (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(80 * 1024 * 1024, $"{name} {at}");
            }
        }
    }

    [Theory]
    [InlineData("file")]
    [InlineData("views")]
    [InlineData("lz4")]
    [InlineData("zstd")]
    public void Little_of_a_large_batch_is_held_in_memory(string name)
    {
        const int Rows = 8000;
        using var file = new MemoryStream(ArrowSamples.WriteBatch(name, Enumerable.Range(0, Rows).Select(LongText)));
        var before = GC.GetAllocatedBytesForCurrentThread();

        using var blocks = CorpusFormats.Arrow.Read(file, FieldMapping.Default).GetEnumerator();
        blocks.MoveNext().ShouldBeTrue();

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(3 * 1024 * 1024);
        blocks.Current.Entries[^1].Title!.Text.ShouldBe(LongText(blocks.Current.Entries.Length - 1));
    }

    [Fact]
    public void A_column_that_is_no_text_is_reported_and_the_others_are_read()
    {
        using var file = new MemoryStream(ArrowSamples.Write("file"));
        Block[] blocks = [.. CorpusFormats.Arrow.Read(file, FieldMapping.Default.With(FieldNames.Title, "n"))];

        blocks.Problems()[0].Code.ShouldBe(ProblemCodes.WrongType);
        blocks.ShouldAllBe(block => block.IsWhole);
        blocks.Papers()[0].Abstract!.Text.ShouldBe(ArrowSamples.AbstractOf(0));
    }

    [Theory]
    [MemberData(nameof(ArrowSamples.Names), MemberType = typeof(ArrowSamples))]
    public void Texts_that_are_numbers_of_a_dictionary_are_read(string name)
    {
        using var file = new MemoryStream(ArrowSamples.Write(name));
        Block[] blocks = [.. CorpusFormats.Arrow.Read(file, FieldMapping.Default.With(FieldNames.Title, "topic"))];

        blocks.Problems().ShouldBeEmpty();
        blocks.Papers().Select(paper => paper.Title!.Text)
            .ShouldBe(Enumerable.Range(0, ArrowSamples.RowCount).Select(ArrowSamples.TopicOf));
        blocks.Papers()[1].Title!.Source!.Column.ShouldBe("topic");
    }

    [Fact]
    public void A_number_beyond_its_dictionary_is_damage_at_its_row()
    {
        var bytes = ArrowSamples.WriteBatch("file", ["Kites"], numbers: [0, 1]);

        var blocks = CorpusFormats.Arrow.Read(bytes);
        blocks.Problems().ShouldHaveSingleItem().Detail.ShouldBe("a row refers to text 1 of a dictionary of 1");
        blocks.Papers().ShouldHaveSingleItem().Title!.Text.ShouldBe("Kites");
    }

    [Fact]
    public void A_dictionary_that_is_larger_than_what_is_held_is_said_to_be()
    {
        var bytes = ArrowSamples.WriteBatch("zstd", Enumerable.Repeat(new string('a', 1024 * 1024), 65), numbers: [0]);

        var problem = CorpusFormats.Arrow.Read(bytes).Problems().ShouldHaveSingleItem();
        (problem.Unread, problem.Code == ProblemCodes.EmptyFile).ShouldBe((true, false));
    }

    [Theory]
    [InlineData("file")]
    [InlineData("stream")]
    public void A_file_is_known_by_its_first_bytes(string name)
    {
        using var file = new MemoryStream(ArrowSamples.Write(name));

        CorpusFormats.Detected.Read(file, FieldMapping.Default).Papers().Count.ShouldBe(ArrowSamples.RowCount);
    }

    /// <summary>A kilobyte that compresses to a third.</summary>
    private static string LongText(int row) =>
        $"Title {row} " + string.Concat(Enumerable.Range(0, 160).Select(i => $"{(row * 7919) ^ (i * 104729):x6} "));

    private static string Problem(byte[] file) => CorpusFormats.Arrow.Read(file).Problems().ShouldHaveSingleItem().Code;
}
