namespace PaperLint.Cli.Tests;

/// <summary>A letter whose name stands in a text was spelt out, or has lost its backslash: the rest of the file tells.</summary>
public sealed class DoubtfulFormulaTests : IDisposable
{
    private const string Doubtful = "We show that support tau-tilting modules of a gentle algebra are finite, and count them all.";
    private const string Certain = "The second method is 2.7times faster than what is used today, and needs a tenth of the memory.";
    private const string Sound = "We count the modules of a gentle algebra, and show how many of them there are in each degree.";

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData(1, 0, 1, true)]
    [InlineData(20, 0, 4, true)]
    [InlineData(300, 0, 2, true)]
    [InlineData(300, 0, 4, false)]
    [InlineData(300, 1, 4, false)]
    [InlineData(300, 9, 4, true)]
    [InlineData(100, 0, 4, true)]
    public void It_counts_unless_a_file_of_many_papers_keeps_its_backslashes(int papers, int certain, int doubtful, bool isReported)
    {
        _cli.With("a.jsonl", File(papers, certain, doubtful));
        Reports("check --select math a.jsonl").Length.ShouldBe(certain + (isReported ? doubtful : 0));
    }

    [Fact]
    public void What_is_certain_in_a_paper_speaks_for_the_rest_of_it()
    {
        _cli.With("a.jsonl", File(300, 0, 4) + Paper(300, Certain + " " + Doubtful));
        Reports("check --select math a.jsonl").ShouldBe(["a.jsonl:301 PL6001", "a.jsonl:301 PL6002"]);
    }

    [Fact]
    public void Each_file_speaks_for_itself()
    {
        _cli.With("a.jsonl", File(300, 0, 4)).With("b.jsonl", File(10, 0, 1, from: 1000));
        Reports("check --select math a.jsonl b.jsonl").ShouldBe(["b.jsonl:1 PL6002"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void The_order_of_reports_and_the_verdict_are_the_same_on_any_number_of_cores_and_from_standard_input(int certain)
    {
        var file = File(3_000, certain, 4, typos: true);
        _cli.With("a.jsonl", file);
        var one = Reports("check a.jsonl --jobs 1");
        one.Count(report => report.EndsWith("PL7001", StringComparison.Ordinal)).ShouldBe(3_000);
        one.Count(report => report.EndsWith("PL6002", StringComparison.Ordinal)).ShouldBe(certain == 0 ? 0 : 4);
        one.Select(Row).ShouldBeInOrder();
        Reports("check a.jsonl --jobs 4").ShouldBe(one);
        _cli.In = System.Text.Encoding.UTF8.GetBytes(file);
        Reports("check - --stdin-filename a.jsonl").ShouldBe(one);
        Reports("check a.jsonl").ShouldBe(one);
        Reports("check a.jsonl").ShouldBe(one, "as it was kept");
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(9, 4)]
    public void An_editor_shows_what_check_reports(int certain, int shown)
    {
        var uri = Server.Editor.UriOf(_cli.PathOf("a.jsonl"));
        using var editor = Server.Editor.Open(_cli);
        editor.OpenDocument(uri, File(300, certain, 4));
        editor.NextDiagnostics(uri, 1).Count(diagnostic => diagnostic.Code == "PL6002").ShouldBe(shown);
    }

    [Fact]
    public void The_head_of_a_large_file_tells_for_what_comes_after_it()
    {
        _cli.With("a.jsonl", File(4_000, 0, 20) + File(100, 100, 0, from: 4_000) + File(5, 0, 5, from: 5_000));
        Reports("check --select math a.jsonl").ShouldBe(Enumerable.Range(4_001, 100).Select(row => $"a.jsonl:{row} PL6001"));
        _cli.With("a.jsonl", File(4_000, 100, 20) + File(5, 0, 5, from: 5_000));
        Reports("check --select math a.jsonl").Count(report => report.EndsWith("PL6002", StringComparison.Ordinal)).ShouldBe(25);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(9, true)]
    public void Fix_repairs_what_check_reports_and_nothing_else(int certain, bool isRepaired)
    {
        _cli.With("a.jsonl", File(300, certain, 4));
        _cli.Run("fix --unsafe --select math --no-check a.jsonl").ShouldBe(ExitCode.Clean, _cli.Error);
        Lines(_cli.Read("a.jsonl")).ShouldBe(Lines(File(300, certain, 4)
            .Replace("2.7times", @"2.7\u00d7", StringComparison.Ordinal)
            .Replace("tau", isRepaired ? @"\u03c4" : "tau", StringComparison.Ordinal)));
    }

    [Fact]
    public void Fix_looks_at_the_head_of_standard_input_without_losing_it()
    {
        _cli.In = System.Text.Encoding.UTF8.GetBytes(File(3_000, 0, 4));
        _cli.Run("fix - --unsafe --select math --stdin-filename a.jsonl").ShouldBe(ExitCode.Clean, _cli.Error);
        Lines(_cli.Out).ShouldBe(Lines(File(3_000, 0, 4)));
    }

    [Fact]
    public void What_a_curator_accepted_is_beyond_doubt()
    {
        const string Decision =
            "{\"paperlint_decisions\":1}\n"
            + "{\"paper\":\"arxiv:2301.00000\",\"code\":\"PL6002\",\"field\":\"abstract\",\"text\":\"tau\",\"decision\":\"accepted\","
            + "\"from\":\"tau\",\"to\":\"τ\"}\n";
        _cli.With("a.jsonl", File(300, 0, 4)).With(".paperlint-decisions.jsonl", Decision);
        Reports("check --select math a.jsonl").ShouldBe(["a.jsonl:1 PL6002"]);
        _cli.Run("fix --select math --no-check a.jsonl").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Read("a.jsonl").Split('\n').Count(line => line.Contains(@"\u03c4", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void What_was_found_before_a_broken_end_is_reported()
    {
        _cli.With("a.jsonl", File(10, 1, 2) + "{broken\n");
        Reports("check a.jsonl --select math,PL0001").ShouldBe(
            ["a.jsonl:1 PL6002", "a.jsonl:2 PL6002", "a.jsonl:3 PL6001", "a.jsonl:11 PL0001"]);
    }

    private string[] Reports(string arguments)
    {
        _cli.Run(arguments + " --output-format concise");
        _cli.Error.ShouldNotContain("rror:");
        return
        [
            .. _cli.Out.Split('\n').Where(line => line.Contains(" PL", StringComparison.Ordinal)).Select(line =>
            {
                var parts = line.Split(':');
                return $"{parts[0]}:{parts[1]} {line[line.IndexOf("PL", StringComparison.Ordinal)..][..6]}";
            }),
        ];
    }

    /// <summary>One by one, so that a difference is shown and not all that is equal.</summary>
    private static string[] Lines(string text) => text.Split('\n');

    private static int Row(string report) => int.Parse(report.Split(':', ' ')[1], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>First papers in doubt, then those that have lost something for certain, then sound ones.</summary>
    private static string File(int papers, int certain, int doubtful, int from = 0, bool typos = false) =>
        string.Concat(Enumerable.Range(0, papers).Select(i => Paper(from + i,
            (i < doubtful ? Doubtful : i < doubtful + certain ? Certain : Sound) + (typos ? " It gains 4\\\\%." : ""))));

    private static string Paper(int number, string text) =>
        $"{{\"id\":\"arxiv:2301.{number:d5}\",\"title\":\"On modules, part {number}\",\"abstract\":\"{text}\"}}\n";
}
