using System.Text.RegularExpressions;

namespace PaperLint.Cli.Tests.Reporting;

/// <summary>What <c>full</c> makes of papers with several findings, of floods, and of the terminal that it is read on.</summary>
public sealed partial class FullReportTests : IDisposable
{
    private const string Title = "Small Maps for Large Rooms";

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void More_broken_records_than_are_shown_are_counted()
    {
        _cli.With("a.jsonl", string.Concat(Enumerable.Repeat("{broken\n", 500)));
        _cli.Run("check a.jsonl").ShouldBe(ExitCode.Found, _cli.Error);
        _cli.Out.ShouldContain("500 errors");
    }

    [Fact]
    public void A_paper_is_named_once_with_all_its_findings_beneath()
    {
        _cli.With(
            "a.jsonl",
            Paper(Title, "We gain 4\\\\% and lose nothing by it. We gain 7\\\\% and lose little by it.")
            + Paper("Another Title", "We gain 4\\\\% by it."));
        _cli.Run("check a.jsonl --select PL7001").ShouldBe(ExitCode.Found, _cli.Error);
        Regex.Count(_cli.Out, Title).ShouldBe(1, _cli.Out);
        _cli.Out.ShouldContain($"a.jsonl:1: {Title}\n  1:63 warning PL7001 '\\%'");
        _cli.Out.ShouldContain("a.jsonl:2: Another Title\n  2:50 warning PL7001 '\\%'");
        Headings().ShouldBe([$"a.jsonl:1: {Title}", "a.jsonl:2: Another Title"]);
        Regex.Count(_cli.Out, " warning PL7001").ShouldBe(3);
    }

    [Fact]
    public void What_only_the_whole_corpus_tells_stands_at_its_paper()
    {
        var twice = Paper(Title, "We gain 4\\\\% and lose nothing by it, as we show at some length.");
        _cli.With("a.jsonl", twice + Paper("Another Title", "We gain 7\\\\% by it.") + twice);
        _cli.Run("check a.jsonl --select PL7001,PL2001").ShouldBe(ExitCode.Found, _cli.Error);
        Regex.Count(_cli.Out, $"a.jsonl:[0-9]+: {Title}\n").ShouldBe(2, _cli.Out);
        Headings().ShouldBe([$"a.jsonl:1: {Title}", "a.jsonl:2: Another Title", $"a.jsonl:3: {Title}"]);
    }

    [Fact]
    public void A_flood_is_one_line_with_three_examples_and_the_flag_that_shows_all()
    {
        var papers = Enumerable.Range(0, 200).Select(i => Paper($"Number {i} of them", $"We gain {i % 9}\\\\% by this."));
        _cli.With("a.jsonl", string.Concat(papers));
        _cli.Run("check a.jsonl --select PL7001,PL1003 --max-per-rule 20").ShouldBe(ExitCode.Found, _cli.Error);
        _cli.Out.ShouldContain("PL7001 latex-escape: 200 warnings in 200 papers, 100 % of all; 200 in texts of 20 characters\n");
        Regex.Count(_cli.Out, "warning PL7001").ShouldBe(3, _cli.Out);
        _cli.Out.ShouldContain("--max-per-rule 0 shows all");
        _cli.Run("check a.jsonl --select PL7001 --max-per-rule 0").ShouldBe(ExitCode.Found, _cli.Error);
        Regex.Count(_cli.Out, "warning PL7001").ShouldBe(200);
        _cli.Out.ShouldNotContain("--max-per-rule");
    }

    [Fact]
    public void Findings_can_stand_by_rule_or_by_file()
    {
        _cli.With("a.txt", $"{Title}\nWe gain 4\\% by it, which they recieve.\n").With("b.txt", "Another Title\nWe gain 4\\% by it.\n");
        _cli.Run("check a.txt b.txt --select PL7001,PL7010 --group-by rule").ShouldBe(ExitCode.Found, _cli.Error);
        Headings().ShouldBe(["PL7001 latex-escape", "PL7010 misspelling"]);
        _cli.Out.ShouldContain("  a.txt:2:10 warning PL7001");
        _cli.Out.ShouldContain("  b.txt:2:10 warning PL7001");
        _cli.Run("check a.txt b.txt --select PL7001,PL7010 --group-by source").ShouldBe(ExitCode.Found, _cli.Error);
        Headings().ShouldBe(["a.txt", "b.txt"]);
        _cli.Run("check a.txt --group-by mood").ShouldBe(ExitCode.Failed);
    }

    [Fact]
    public void Ends_with_a_table_of_the_rules()
    {
        _cli.With("a.txt", $"{Title}\nWe gain 4\\% by it and 5\\% more, which they recieve.\n");
        _cli.Run("check a.txt --select PL7001,PL7010").ShouldBe(ExitCode.Found, _cli.Error);
        _cli.Out.ShouldMatch(
            @"\n +count +per 10,000 +fixable +unsafe +rule\n +2 .* PL7001 latex-escape\n +1 .* PL7010 misspelling\n\nFound");
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(140)]
    public void Lines_fit_the_terminal_and_marks_stand_under_what_they_mark(int width)
    {
        _cli.Width = width;
        _cli.With("a.txt", $"{Title}\nWe gain 4\\% 大規模な言語モデルの推論を高速化し、7\\% e\u0301tudes 大規模な言語モデルの推論を高速化 8\\%.\n");
        _cli.Run("check a.txt --select PL7001 --color never").ShouldBe(ExitCode.Found, _cli.Error);
        var lines = _cli.Out[.._cli.Out.IndexOf("\nFound", StringComparison.Ordinal)].Split('\n');
        lines.ShouldAllBe(line => Cells(line) <= width);
        var marked = lines.Index().Where(line => line.Item.Contains("^^", StringComparison.Ordinal)).ToArray();
        marked.Length.ShouldBe(3);
        foreach (var (index, line) in marked)
        {
            var before = lines[index - 1];
            var cells = line.IndexOf('^', StringComparison.Ordinal);
            var from = Enumerable.Range(0, before.Length).First(at => Cells(before[..at]) == cells && !IsAccent(before[at]));
            before[from..].ShouldStartWith("\\%");
        }
    }

    [Theory]
    [InlineData("error", "\e[1;31m")]
    [InlineData("warning", "\e[1;33m")]
    [InlineData("suggestion", "\e[1;36m")]
    public void Severities_have_colours_on_a_terminal(string severity, string color)
    {
        _cli.Width = 80;
        Check($"--severity PL7001={severity}").ShouldContain($"{color}{severity}\e[0m {color}PL7001\e[0m");
    }

    [Theory]
    [InlineData("", "", false, false)]
    [InlineData("", "", true, true)]
    [InlineData("", "NO_COLOR=1", true, false)]
    [InlineData("", "NO_COLOR=", true, true)]
    [InlineData("", "FORCE_COLOR=1", false, true)]
    [InlineData("", "FORCE_COLOR=0", true, false)]
    [InlineData("", "TERM=dumb", true, false)]
    [InlineData("--color always", "NO_COLOR=1", false, true)]
    [InlineData("--color never", "FORCE_COLOR=1", true, false)]
    public void Colours_are_what_the_terminal_and_its_user_want(string flag, string variable, bool isTerminal, bool expected)
    {
        _cli.Width = isTerminal ? 80 : null;
        if (variable.Split('=') is [var name, var value])
        {
            _cli.Variables[name] = value;
        }

        Check(flag).Contains('\e', StringComparison.Ordinal).ShouldBe(expected);
    }

    [Fact]
    public void Codes_lead_to_their_rule_where_the_terminal_shows_links()
    {
        _cli.Width = 80;
        _cli.Variables["TERM_PROGRAM"] = "WezTerm";
        _cli.With("pack/text/PL9001-teh.yml", """
            analyzer: pattern
            message: "'{match}' is no word"
            pattern: '\bteh\b'
            no_fix: it may be meant
            examples: { bad: ['in [|teh|] end'], good: [in the end] }
            """);
        _cli.With("a.txt", $"{Title}\nWe gain by teh end of it.\n");
        _cli.Run("check a.txt --rules pack --select PL9001").ShouldBe(ExitCode.Found, _cli.Error);
        _cli.Out.ShouldContain($"\e]8;;{new Uri(_cli.PathOf("pack/text/PL9001-teh.yml")).AbsoluteUri}\e\\");
        _cli.Variables["TERM_PROGRAM"] = "Apple_Terminal";
        _cli.Run("check a.txt --rules pack --select PL9001").ShouldBe(ExitCode.Found, _cli.Error);
        _cli.Out.ShouldNotContain("\e]8;;");
    }

    private static string Paper(string title, string text) => $"{{\"title\": \"{title}\", \"abstract\": \"{text}\"}}\n";

    private static bool IsAccent(char c) => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>Of the characters of these tests: two for those of East Asia, none for an accent.</summary>
    private static int Cells(string line) => line.Sum(c => IsAccent(c) ? 0 : c is >= '\u3000' and <= '\u9fff' ? 2 : 1);

    private string Check(string flags)
    {
        _cli.With("a.txt", $"{Title}\nWe gain 4\\% by it.\n");
        _cli.Run($"check a.txt --select PL7001 {flags}").ShouldNotBe(ExitCode.Failed, _cli.Error);
        return _cli.Out;
    }

    private string[] Headings() => [.. Heading().Matches(_cli.Out).Select(match => match.Value)];

    [GeneratedRegex(@"^(?:\w+\.\w+|PL\d+ ).*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Heading();
}
