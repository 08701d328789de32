using System.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Formats;
using PaperLint.Formats.Compression;

namespace PaperLint.Tests.Formats;

/// <summary>What is wrong with an input is said at its place, and the rest is read.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("csv", "title,abstract,url\nOne,A,u\nTwo,B\nThree,C,u\n", ProblemCodes.RaggedRow, 3, 1, "One,Three")]
    [InlineData("csv", "title,abstract\nOne,A\n\"Two,B\nThree,C\n", ProblemCodes.BrokenRecord, 3, 1, "One,Three")]
    [InlineData("csv", "title,abstract\n\"One\" x,A\nTwo,B\n", ProblemCodes.BrokenRecord, 2, 1, "Two")]
    [InlineData("csv", "name of it,text\nOne,A\n", ProblemCodes.UnmappedRecord, 1, 1, "")]
    [InlineData("bibtex", "@a{a,\n title = {One},\n abstract = {A {B}\n}\n\n@a{b, title = {Two}}\n", ProblemCodes.BrokenRecord, 1, 1,
        "Two")]
    [InlineData("bibtex", "@a{a, title = {One}\n@a{b, title = \"Two}\n@a{c, title = {Three}}", ProblemCodes.BrokenRecord, 1, 1, "Three")]
    [InlineData("bibtex", "@a{a, title = {One}, title = {Two}}", ProblemCodes.DuplicateKey, 1, 31, "Two")]
    [InlineData("json", "[{\"title\": \"One\"}, {\"title\": \"Two\",}]", ProblemCodes.BrokenRecord, 1, 36, "One")]
    [InlineData("json", "[{\"title\": \"One\"}, {\"title\": 2, \"abstract\": \"x\"}]", ProblemCodes.WrongType, 1, 30, "One,")]
    [InlineData("bibtex", "% none\n@string{a = {b}}\n@comment{c}\n", ProblemCodes.UnmappedRecord, 4, 1, "")]
    [InlineData("bibtex", "TY  - GEN\nTI  - One\n", ProblemCodes.UnmappedRecord, 3, 1, "")]
    [InlineData("ris", "One\n", ProblemCodes.UnmappedRecord, 2, 1, "")]
    [InlineData("xml", "<feed><title>One</title></feed>", ProblemCodes.UnmappedRecord, 1, 1, "")]
    [InlineData("xml", "<rss><channel><title>One</title><description>A</description></channel></rss>", ProblemCodes.UnmappedRecord, 1, 1,
        "")]
    [InlineData("json", "{\"papers\": []}", ProblemCodes.UnmappedRecord, 1, 1, "")]
    [InlineData("json-lines", "{\"title\": \"One\"}\n{\"title\": \"Two\", \"title\": \"2\"}\n", ProblemCodes.DuplicateKey, 2, 18, "One,2")]
    [InlineData("json-lines", "{\"title\": \"One\"}\n{\"title\": null, \"abstract\": \"x\"}\n", ProblemCodes.WrongType, 2, 11, "One,")]
    [InlineData("json-lines", "{\"title\": \"One \\udc00\"}\n{\"title\": \"Two\"}\n", ProblemCodes.LoneSurrogate, 1, 16, "One \uFFFD,Two")]
    [InlineData("xml", "<!DOCTYPE feed [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><feed><entry><title>One</title></entry></feed>",
        ProblemCodes.DocumentType, 1, 1, "One")]
    [InlineData("xml", "<feed><entry><title>One</title></entry><entry><title>&a;</title></entry></feed>", ProblemCodes.BrokenRecord, 1, 55,
        "One")]
    [InlineData("xml", "<feed><entry><title>One</title></entry><entry><title>Two</entry></feed>", ProblemCodes.BrokenRecord, 1, 59, "One")]
    [InlineData("xml", "<a><paper><b/></paper><paper/><paper><title>One</title></paper></a>", ProblemCodes.UnmappedRecord, 1, 4, "One")]
    [InlineData("xml", "<a><b>One</b><c>Two</c></a>", ProblemCodes.UnmappedRecord, 1, 1, "")]
    [InlineData("ris", "TY  - GEN\nTI  - One\nER  - \nTI  - Two\nTY  - GEN\nTI  - Three\nER  - \n", ProblemCodes.BrokenRecord, 4, 1,
        "One,Three")]
    [InlineData("ris", "TY  - GEN\nTI  - One\nTY  - GEN\nTI  - Two\nER  - \n", ProblemCodes.BrokenRecord, 1, 1, "Two")]
    [InlineData("ris", "TY  - GEN\nKW  - One\nER  - \n", ProblemCodes.UnmappedRecord, 1, 1, "")]
    [InlineData("ris", "TY  - GEN\nTI  - One\nTI  - Two\nER  - \n", ProblemCodes.DuplicateKey, 3, 7, "Two")]
    public void The_rest_is_read(string name, string text, string code, long row, int column, string titles)
    {
        var blocks = CorpusFormats.ByName(name)!.Read(text);

        var (block, problem) = blocks.SelectMany(block => block.Problems, (block, problem) => (block, problem)).First();
        problem.Code.ShouldBe(code);
        var position = block.PositionOf(problem.Start);
        (position.Row + 1, position.Column + 1).ShouldBe((row, column));
        string.Join(',', blocks.Papers().Select(paper => paper.Title?.Text)).ShouldBe(titles);
    }

    [Theory]
    [MemberData(nameof(FormatSamples.Names), MemberType = typeof(FormatSamples))]
    public void Files_that_are_no_utf8_text_are_left_alone(string name)
    {
        var text = FormatSamples.Write(name, "Erdős says no.");
        var format = CorpusFormats.ByName(name)!;

        format.Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)])
            .Problems()
            .Single().Code.ShouldBe(ProblemCodes.WrongEncoding);
        format.Read([0x89, .. "PNG\r\n"u8, 0x1A, .. "\n\0\0"u8]).Problems().Single().Code.ShouldBe(ProblemCodes.BinaryFile);
        format.Read([]).Problems().Single().Code.ShouldBe(ProblemCodes.EmptyFile);
        var latin =
            format.Read(
            Encoding.Latin1.GetBytes(text.Replace("ő", "ö", StringComparison.Ordinal).Replace("\uFEFF", "", StringComparison.Ordinal)));
        latin.Problems().Single().Code.ShouldBe(ProblemCodes.InvalidUtf8);
        latin.ShouldContain(block => !block.IsWhole);
        latin.Papers().Count.ShouldBe(2);
    }

    [Fact]
    public void What_looks_like_a_byte_order_mark_within_a_table_is_none()
    {
        var blocks = CorpusFormats.Csv.Read([.. "title,abstract\n\"a\"b,c\n"u8, 0xFF, 0xFE, .. "a,b\nx,y\n"u8]);

        blocks.Problems().Select(problem => problem.Code).ShouldBe([ProblemCodes.InvalidUtf8, ProblemCodes.BrokenRecord]);
        blocks.Papers().Select(paper => paper.Title!.Text).ShouldBe(["\uFFFD\uFFFDa", "x"]);
    }

    [Fact]
    public void Nesting_has_an_end()
    {
        var deep = new string('[', 100_000);
        CorpusFormats.Json.Read(deep).Problems().Single().Code.ShouldBe(ProblemCodes.BrokenRecord);
        CorpusFormats.JsonLines.Read($"{{\"x\": {deep}\n{{\"title\": \"Two\"}}\n").Papers().Single().Title!.Text.ShouldBe("Two");
        CorpusFormats.Xml.Read("<feed>" + string.Concat(Enumerable.Repeat("<a>", 100_000)))
            .Problems()
            .ShouldContain(problem => problem.Code == ProblemCodes.BrokenRecord);
        CorpusFormats.Bib.Read($"@a{{a, title = {{{new string('{', 100_000)}").Problems().Single().Code.ShouldBe(ProblemCodes.BrokenRecord);
    }

    [Theory]
    [InlineData(".gz")]
    [InlineData(".zst")]
    public void A_compressed_file_that_is_cut_off_is_read_as_far_as_it_goes(string suffix)
    {
        var lines = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{{\"title\": \"Paper {i} {Random.Shared.NextInt64()}\"}}\n"));
        var file = Compress(Encoding.UTF8.GetBytes(lines), suffix);

        var blocks = CorpusFormats.ForFile("papers.jsonl" + suffix).Read(file[..(file.Length / 2)]);

        blocks.Problems().ShouldContain(problem => problem.Code == ProblemCodes.BrokenArchive);
        blocks.Papers().Count.ShouldBeInRange(8_000, 12_000);
    }

    [Theory]
    [InlineData(".gz")]
    [InlineData(".zst")]
    public void A_file_that_only_claims_to_be_compressed_is_reported(string suffix) =>
        CorpusFormats.ForFile("papers.jsonl" + suffix).Read("{\"title\": \"One\"}\n")
        .Problems()
        .ShouldContain(problem => problem.Code == ProblemCodes.BrokenArchive);

    [Theory]
    [InlineData(".gz")]
    [InlineData(".zst")]
    public void Compressed_files_one_after_the_other_are_one_file(string suffix) =>
        CorpusFormats.ForFile("papers.jsonl" + suffix).Read(
        [.. Compress("{\"title\": \"One\"}\n"u8, suffix), .. Compress("{\"title\": \"Two\"}\n"u8, suffix)])
            .Papers().Select(paper => paper.Title!.Text).ShouldBe(["One", "Two"]);

    [Theory]
    [InlineData(".gz")]
    [InlineData(".zst")]
    public void Layer_upon_layer_is_refused_at_the_first(string suffix)
    {
        // A stack this small and so many layers take a reader that opens one layer out of another down.
        const int Layers = 2_000;
        var file = "{\"title\": \"One\"}\n"u8.ToArray();
        for (var i = 0; i < Layers; i++)
        {
            file = Compress(file, suffix);
        }

        IReadOnlyList<Block> blocks = [];
        var thread = new Thread(() => blocks = CorpusFormats.ForFile("papers" + suffix).Read(file), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();

        var problem = blocks.Problems().ShouldHaveSingleItem();
        problem.Code.ShouldBe(ProblemCodes.BrokenArchive);
        problem.Detail.ShouldContain("holds another compressed file");
    }

    [Theory]
    [InlineData(".gz")]
    [InlineData(".zst")]
    public void A_bomb_is_not_let_off(string suffix)
    {
        var bomb = Compress(new string('\n', 100_000_000).Select(c => (byte)c).ToArray(), suffix);

        var blocks = CorpusFormats.ForFile("papers.jsonl" + suffix).Read(bomb);

        blocks.Problems().Single().Code.ShouldBe(ProblemCodes.DecompressionBomb);
        blocks.Sum(block => (long)block.Bytes.Length).ShouldBeLessThan(70_000_000);
    }

    [Fact]
    public void A_quote_that_is_never_closed_does_not_swallow_a_large_table()
    {
        var rows =
            string.Concat(Enumerable.Range(0, 40_000)
            .Select(i => i == 5 ? "\"open,x\n" : $"Paper number {i} of many,An abstract of some length for the paper.\n"));

        var blocks = CorpusFormats.Csv.Read("title,abstract\n" + rows);

        blocks.Problems().Single().Code.ShouldBe(ProblemCodes.BrokenRecord);
        blocks.Papers().Count.ShouldBe(39_999);
    }

    private static byte[] Compress(ReadOnlySpan<byte> bytes, string suffix)
    {
        using var file = new MemoryStream();
        using (var compressed = CompressionMethod.OfName(suffix)!.OpenWrite(file))
        {
            compressed.Write(bytes);
        }

        return file.ToArray();
    }

    [Fact]
    public void Lines_in_another_encoding_are_one_problem()
    {
        var bytes = Encoding.Latin1.GetBytes("One\nä\nTwo é\nü ß\nThree\nö\n");

        var problems = CorpusFormats.Feed.Read(bytes).Problems();
        problems.Select(problem => (problem.Start, problem.MoreLines)).ShouldBe([(4, 2), (22, 0)]);
    }
}
