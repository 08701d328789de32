using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Formats;
using PaperLint.Formats.Parquet.Thrift;

namespace PaperLint.Tests.Formats.Parquet;

/// <summary>What other programs wrote is read, whatever way they have of writing it.</summary>
public sealed class ParquetFormatTests
{
    [Theory]
    [MemberData(nameof(ParquetSamples.Names), MemberType = typeof(ParquetSamples))]
    public void Every_paper_is_read_at_its_row(string name)
    {
        var blocks = CorpusFormats.Parquet.Read(ParquetSamples.Read(name));

        blocks.Problems().ShouldBeEmpty();
        var papers = blocks.Papers();
        var rows = Enumerable.Range(0, ParquetSamples.RowCount);
        papers.Select(paper => paper.Title!.Text).ShouldBe(rows.Select(ParquetSamples.TitleOf));
        papers.Select(paper => paper.Abstract?.Text).ShouldBe(rows.Select(ParquetSamples.AbstractOf));
        papers.Select(paper => paper.Title!.Place(offset: 2).Row).ShouldBe(rows.Select(row => row + 1L));
        var last = papers[^1].Abstract!;
        last.Place(last.Text.IndexOf('.')).ShouldBe((ParquetSamples.RowCount, last.Text.Length));
    }

    [Fact]
    public void Columns_within_structures_and_lists_are_named_as_keys_of_objects_are()
    {
        var paper = CorpusFormats.Parquet.Read(ParquetSamples.Read("duckdb-v1")).Papers()[0];

        paper[FieldNames.Id]!.Text.ShouldBe("2301.00000");
        paper[FieldNames.Authors]!.Text.ShouldBe("A B; C D0");
        paper.Abstract!.Source!.Column.ShouldBe("paper.summary");
        paper[FieldNames.Authors]!.Source!.Column.ShouldBe("authors");
    }

    [Fact]
    public void Groups_of_rows_that_cannot_be_read_are_reported_at_their_first_row_and_the_others_are_read()
    {
        const int Group = 1;
        const short PlaceField = 9;
        var file = ParquetSamples.WithColumn(ParquetSamples.Read("arrow-rs-plain"), Group, 0,
            data => data.Set(PlaceField, ThriftValue.OfInt64(1L << 40)));

        var blocks = CorpusFormats.Parquet.Read(file);

        var (block, problem) = blocks.SelectMany(block => block.Problems, (block, problem) => (block, problem)).ShouldHaveSingleItem();
        problem.Code.ShouldBe(ProblemCodes.BrokenArchive);
        block.IsWhole.ShouldBeFalse();
        block.PositionOf(problem.Start).Row.ShouldBe(8);
        blocks.Papers().Select(paper => paper.Title!.Place().Row).ShouldBe([1, 2, 3, 4, 5, 6, 7, 8, 17, 18, 19, 20]);
    }

    [Fact]
    public void A_file_that_is_cut_off_is_reported()
    {
        var file = ParquetSamples.Read("duckdb-v1");

        Problem(file[..^9]).ShouldBe(ProblemCodes.BrokenArchive);
        Problem(file[..5]).ShouldBe(ProblemCodes.BrokenArchive);
        Problem([]).ShouldBe(ProblemCodes.EmptyFile);
    }

    [Fact]
    public void An_end_that_claims_more_than_there_is_makes_no_room_for_it()
    {
        var file = ParquetSamples.Read("duckdb-v1");
        BitConverter.GetBytes(int.MaxValue).CopyTo(file, file.Length - 8);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Problem(file).ShouldBe(ProblemCodes.BrokenArchive);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1024 * 1024);
    }

    [Fact]
    public void More_rows_than_there_are_values_end_with_the_last_value()
    {
        const short RowCountField = 3;
        var file = ParquetSamples.WithDescription(ParquetSamples.Read("duckdb-v1"), description =>
            description.List(ParquetSamples.RowGroupsField)!.Structs.First().Set(RowCountField, ThriftValue.OfInt64(1_000_000_000)));

        var blocks = CorpusFormats.Parquet.Read(file);

        blocks.Problems().ShouldHaveSingleItem().Code.ShouldBe(ProblemCodes.BrokenArchive);
        blocks.Papers().Count.ShouldBe(ParquetSamples.RowCount);
    }

    [Fact]
    public void A_column_of_the_wrong_type_is_reported_and_the_others_are_read()
    {
        var mapping = FieldMapping.Default.With(FieldNames.Title, "n");

        using var file = new MemoryStream(ParquetSamples.Read("arrow-rs-plain"));
        Block[] blocks = [.. CorpusFormats.Parquet.Read(file, mapping)];

        blocks.Problems()[0].Code.ShouldBe(ProblemCodes.WrongType);
        blocks.ShouldAllBe(block => block.IsWhole);
        blocks.Papers()[0].Abstract!.Text.ShouldBe(ParquetSamples.AbstractOf(0));
    }

    [Fact]
    public void A_table_without_titles_or_abstracts_names_its_columns()
    {
        using var file = new MemoryStream(ParquetSamples.Read("arrow-rs-plain"));
        Block[] blocks = [.. CorpusFormats.Parquet.Read(file,
            FieldMapping.Default.With(FieldNames.Title, "heading").With(FieldNames.Abstract, "text"))];

        var problem = blocks.Problems().ShouldHaveSingleItem();
        problem.Code.ShouldBe(ProblemCodes.UnmappedRecord);
        problem.Detail.ShouldContain("title, abstract, n");
    }

    [Fact]
    public void A_file_is_known_by_its_first_bytes_and_read_from_a_pipe()
    {
        using var pipe = new PipeStream(ParquetSamples.Read("duckdb-v2"));

        CorpusFormats.Detected.Read(pipe, FieldMapping.Default).Papers().Count.ShouldBe(ParquetSamples.RowCount);
    }

    private static string Problem(byte[] file) => CorpusFormats.Parquet.Read(file).Problems().ShouldHaveSingleItem().Code;

    /// <summary>Can only be read on.</summary>
    private sealed class PipeStream(byte[] bytes) : ForwardStream
    {
        private readonly MemoryStream _inner = new(bytes);

        public override int Read(Span<byte> buffer) => _inner.Read(buffer);
    }
}
