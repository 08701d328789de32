using System.Xml.Linq;

namespace PaperLint.Cli.Tests.Hostile;

/// <summary>A text with more reports than anyone reads: what is listed is bounded, what is counted, known and repaired is not.</summary>
public sealed class ManyReportsTests : IDisposable
{
    private const int Reports = 1_500;

    private readonly CliRun _cli = new();

    public ManyReportsTests() => _cli.With("papers.jsonl", PaperWith(Reports));

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void The_first_thousand_are_listed_and_the_last_of_them_tells_how_many_there_are()
    {
        var lines = _cli.Check("--select PL7001 papers.jsonl");
        lines.Length.ShouldBe(1_000);
        lines[^1].ShouldContain("(500 more in this text are not listed)");
        lines[^2].ShouldNotContain("not listed");
    }

    [Theory]
    [InlineData("check --select PL7001 --no-cache papers.jsonl", "1,500 warnings")]
    [InlineData("check --select PL7001 papers.jsonl", "'paperlint fix' repairs 1,500 of them")]
    [InlineData("check --select PL7001 --statistics papers.jsonl", "1,500")]
    public void All_are_counted_also_when_the_result_was_kept(string arguments, string says)
    {
        _cli.Run(arguments).ShouldBe(ExitCode.Found, _cli.Error);
        _cli.Out.ShouldContain(says);
        _cli.Run(arguments).ShouldBe(ExitCode.Found, _cli.Error);
        _cli.Out.ShouldContain(says);
    }

    [Fact]
    public void A_baseline_knows_all_of_them()
    {
        _cli.Run("baseline --select PL7001 papers.jsonl").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Out.ShouldContain("1,500 defects");
        _cli.Run("check --select PL7001 papers.jsonl").ShouldBe(ExitCode.Clean, _cli.Out);
        _cli.With("papers.jsonl", PaperWith(Reports + 1)).Check("--select PL7001 papers.jsonl").Length.ShouldBe(1);
    }

    [Fact]
    public void What_is_suppressed_tells_of_no_more()
    {
        _cli.With(".paperlint-suppressions.yml", "- { paper: 'arxiv:2301.00001', code: PL7001, reason: it is so }\n");
        _cli.Run("check --select PL7001 papers.jsonl").ShouldBe(ExitCode.Clean, _cli.Out);
        _cli.Out.ShouldContain("1,500 suppressed");
    }

    [Fact]
    public void All_are_repaired()
    {
        _cli.Run("fix --select PL7001 papers.jsonl").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Read("papers.jsonl").ShouldNotContain("\\\\%");
    }

    [Fact]
    public void A_test_suite_is_followed_by_a_further_one_of_the_same_file()
    {
        _cli.With("papers.jsonl", string.Concat(Enumerable.Repeat(PaperWith(900), 12)));
        _cli.Run("check --select PL7001 --output-format junit papers.jsonl").ShouldBe(ExitCode.Found, _cli.Error);
        XDocument.Parse(_cli.Out).Root!.Elements("testsuite")
            .Select(suite => (suite.Attribute("name")!.Value, (int)suite.Attribute("tests")!, suite.Elements("testcase").Count()))
            .ShouldBe([("papers.jsonl", 10_000, 10_000), ("papers.jsonl", 800, 800)]);
    }

    private static string PaperWith(int reports) =>
        $"{{\"arxiv_id\": \"2301.00001\", \"title\": \"A Title\", \"abstract\": "
        + $"\"{string.Concat(Enumerable.Repeat("of 4\\\\% ", reports))}.\"}}\n";
}
