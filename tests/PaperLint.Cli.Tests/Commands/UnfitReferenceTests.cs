using System.IO.Compression;
using static PaperLint.Cli.Tests.Commands.ReferenceSamples;

namespace PaperLint.Cli.Tests.Commands;

/// <summary>References that are cut off, damaged, hostile or none at all prove nothing, and that is said.</summary>
public sealed class UnfitReferenceTests : IDisposable
{
    private readonly CliRun _cli = new();

    public UnfitReferenceTests() => With(_cli);

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void A_reference_that_does_not_exist_is_no_reference()
    {
        _cli.Run("check --reference nowhere.jsonl page.jsonl").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain("--reference: 'nowhere.jsonl' does not exist");
    }

    [Fact]
    public void Of_a_truncated_reference_nothing_is_used()
    {
        var whole = _cli.Read("arxiv.jsonl");
        var page = _cli.Read("page.jsonl");
        _cli.With("arxiv.jsonl", whole + whole[..40]);

        _cli.Run("fix --quiet --reference arxiv.jsonl page.jsonl").ShouldBe(ExitCode.Found);
        _cli.Out.ShouldContain("3:40 error PL0021 this reference proves nothing, for it cannot be read whole");
        _cli.Read("page.jsonl").ShouldBe(page);
    }

    [Fact]
    public void Of_an_archive_that_was_cut_nothing_is_used()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.NoCompression, leaveOpen: true))
        {
            gzip.Write(File.ReadAllBytes(_cli.PathOf("arxiv.jsonl")));
        }

        _cli.With("cut.jsonl.gz", packed.ToArray()[..^20]);

        _cli.Run("check --select evidence,PL0021 --reference cut.jsonl.gz page.jsonl").ShouldBe(ExitCode.Found);
        _cli.Out.ShouldContain("PL0021");
        _cli.Out.ShouldNotContain("PL8");
    }

    [Theory]
    [InlineData("empty.jsonl", "")]
    [InlineData("records.jsonl", "{\"a\": 1}\n{\"b\": 2}\n")]
    [InlineData("notes.txt", "Notes\nthat are no corpus\n")]
    [InlineData("binary.jsonl", "PAPER\0\0\u0001\n")]
    [InlineData("open.json", "[PAPER, ")]
    [InlineData("deep.json", "[PAPER, DEEP")]
    [InlineData("open.bib", "@misc{a, title = {Sorting}}\n@misc{b, title = {Sor")]
    [InlineData("open.xml", "<rss><channel><item><title>Sorting</title><description>We sort.</description></item><ite")]
    [InlineData("bomb.xml", "<!DOCTYPE a [<!ENTITY b \"&c;&c;\">]><rss><channel><item><title>Sorting</title></item></channel></rss>")]
    [InlineData("open.csv", "title,abstract\nSorting,We sort.\nCounting,\"We count")]
    [InlineData("open.yaml", "- title: Sorting\n  abstract: We sort.\n- title: \"Cou")]
    [InlineData("open.ris", "TY  - JOUR\nTI  - Sorting\nER  - \n\nTY  - JOUR\nTI  - Cou")]
    public void What_is_no_whole_corpus_proves_nothing_and_that_is_said(string name, string content)
    {
        var page = _cli.Read("page.jsonl");
        _cli.With(name, content
            .Replace("PAPER", Paper("2301.00010", "Sorting Maps by Hand", Sound), StringComparison.Ordinal)
            .Replace("DEEP", new string('[', 100_000), StringComparison.Ordinal));

        _cli.Run($"fix --quiet --select evidence,PL0021 --reference {name} page.jsonl").ShouldBe(ExitCode.Found);
        _cli.Out.ShouldContain("error PL0021 this reference proves nothing, for it cannot be read whole: ");
        _cli.Read("page.jsonl").ShouldBe(page);
    }

    [Fact]
    public void A_reference_with_bytes_that_are_no_text_proves_nothing()
    {
        byte[] other = [.. "{\"title\": \"Other "u8, 0xFF, .. "\"}\n"u8];
        _cli.With("arxiv.jsonl", [.. File.ReadAllBytes(_cli.PathOf("arxiv.jsonl")), .. other]);

        _cli.Run("check --select evidence,PL0021 --reference arxiv.jsonl page.jsonl").ShouldBe(ExitCode.Found);
        _cli.Out.ShouldContain("3:18 error PL0021");
        _cli.Out.ShouldNotContain("PL8");
    }

    [Fact]
    public void A_folder_without_papers_is_no_reference()
    {
        Directory.CreateDirectory(_cli.PathOf("nothing"));

        _cli.Run("check --reference nothing page.jsonl").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain("--reference: no file below 'nothing' may hold papers");
    }

    [Theory]
    [InlineData("with all <i>old</i> maps")]
    [InlineData("with all of the \\u001b[31mred\\u001b[0m maps")]
    [InlineData("with all of the \\u202espam maps")]
    [InlineData("with all of the m\\u200baps")]
    public void What_was_put_into_a_reference_is_not_taken_over_with_an_end(string end)
    {
        _cli.With("arxiv.jsonl",
            Paper("2301.00010", "Sorting Maps by Hand", Sound.Replace("with all maps", end, StringComparison.Ordinal)));

        _cli.Check("--select evidence --reference arxiv.jsonl page.jsonl").Select(line => line.Split(' ')[2])
            .ShouldBe(["PL8001", "PL8003"]);
    }

    [Theory]
    [InlineData("$O(\\\\href{javascript:alert(1)}{\\\\sqrt{n}}+\\\\alpha)$")]
    [InlineData("$O(\\\\sqrt{n}\\u001b[31m+\\\\alpha)$")]
    [InlineData("$O(\\\\sqrt{n}+\\\\alpha\\u202e)$")]
    public void A_formula_with_something_in_it_that_is_none_is_not_taken_over(string formula)
    {
        _cli.With("arxiv.jsonl",
            Paper("2301.00010", "Sorting Maps by Hand", Sound.Replace("$O(\\\\sqrt{n}+\\\\alpha)$", formula, StringComparison.Ordinal)));

        _cli.Run("fix --quiet --select evidence --reference arxiv.jsonl page.jsonl");
        _cli.Read("page.jsonl").ShouldContain("O(n+alpha)");
    }

    [Fact]
    public void Where_the_reference_is_damaged_itself_it_proves_nothing()
    {
        _cli.With("arxiv.jsonl", Paper("2301.00010", "Sorting Maps by Hand", Damaged + " that"));

        _cli.Run("check --select evidence --fail-on suggestion --reference arxiv.jsonl page.jsonl").ShouldBe(ExitCode.Clean, _cli.Out);
    }
}
