namespace PaperLint.Cli.Tests.Commands;

public sealed class DecisionsTests : IDisposable
{
    private const string Head = "{\"paperlint_decisions\":1}\n";
    private const string Rejected =
        "{\"paper\":\"arxiv:2301.00001\",\"code\":\"PL7001\",\"field\":\"abstract\",\"text\":\"\\\\%\",\"decision\":\"rejected\"}\n";

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void What_is_rejected_is_silent_and_stays_as_it_is()
    {
        _cli.With("in/a.jsonl", Paper(1) + "\n").With(".paperlint-decisions.jsonl", Head + Rejected);
        _cli.Run("check in").ShouldBe(ExitCode.Clean, _cli.Out);
        _cli.Out.ShouldBe("Nothing found in 1 paper in 1 file. 1 rejected.\n");
        _cli.Run("fix in").ShouldBe(ExitCode.Clean);
        _cli.Read("in/a.jsonl").ShouldBe(Paper(1) + "\n");
        _cli.Run("clean in --output out").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Read("out/in/a.jsonl").ShouldBe(Paper(1) + "\n");
    }

    [Fact]
    public void A_repair_that_is_accepted_is_applied_by_plain_fix_and_by_clean_and_only_while_it_is_the_same()
    {
        const string Abstract = "We use teh ,method of the past and say in plain words how it came about, and what it costs.";
        _cli.With("rules/text/PL9001-teh.yml", Rule("the")).With("in/a.jsonl", Paper(1, Abstract) + "\n");
        _cli.Run("fix --rules rules --select PL9001 in").ShouldBe(ExitCode.Found);
        _cli.Read("in/a.jsonl").ShouldContain("use teh ,method");
        _cli.With(".paperlint-decisions.jsonl", Head + Decided("accepted", "the"));
        _cli.Run("clean --rules rules --select PL9001 in --output out").ShouldBe(ExitCode.Clean);
        _cli.Read("out/in/a.jsonl").ShouldContain("use the ,method");

        _cli.With("rules/text/PL9001-teh.yml", Rule("tech"));
        _cli.Run("fix --rules rules --select PL9001 in").ShouldBe(ExitCode.Found);
        _cli.Read("in/a.jsonl").ShouldContain("use teh ,method");
        _cli.With("rules/text/PL9001-teh.yml", Rule("the"));
        _cli.Run("fix --rules rules --select PL9001 in").ShouldBe(ExitCode.Clean);
        _cli.Read("in/a.jsonl").ShouldBe(Paper(1, Abstract.Replace("teh", "the", StringComparison.Ordinal)) + "\n");
    }

    [Fact]
    public void What_is_edited_is_written_once_though_it_may_be_reported_again()
    {
        _cli.With("rules/text/PL9001-teh.yml", Rule("the")).With("in/a.jsonl", Paper(1, "We use teh method.") + "\n");
        _cli.With(".paperlint-decisions.jsonl", Head + Decided("edited", "both teh old and the new"));
        _cli.Run("fix --rules rules --select PL9001 in");
        _cli.Read("in/a.jsonl").ShouldContain("We use both teh old and the new method.");
        _cli.Error.ShouldNotContain("undo each other");
    }

    [Fact]
    public void Sorting_splitting_another_format_and_a_new_scrape_keep_what_was_decided()
    {
        _cli.With("in/a.jsonl", Paper(1) + "\n" + Paper(2) + "\n")
            .With(".paperlint-decisions.jsonl", Head + Rejected + Rejected.Replace("00001", "00002", StringComparison.Ordinal));
        _cli.Run("check in").ShouldBe(ExitCode.Clean, _cli.Out);
        File.Delete(_cli.PathOf("in/a.jsonl"));
        _cli.With("in/z.jsonl", Paper(2) + "\n" + Paper(1) + "\n").Run("check in").ShouldBe(ExitCode.Clean, _cli.Out);
        _cli.With("in/z.jsonl", Paper(2) + "\n").With("in/b.jsonl", Paper(1) + "\n").Run("check in").ShouldBe(ExitCode.Clean, _cli.Out);
        File.Delete(_cli.PathOf("in/b.jsonl"));
        _cli.With("in/b.csv", "id,title,abstract\n2301.00001,A Title of a Paper 1,\"We gain 4\\% over what was done before, and say how "
            + "that came about, in all of what we tried.\"\n");
        _cli.Run("check in").ShouldBe(ExitCode.Clean, _cli.Out);
        _cli.Out.ShouldContain("in 2 papers in 2 files. 2 rejected.");
    }

    [Fact]
    public void Papers_that_are_no_copies_are_none_in_any_order_and_clean_keeps_them()
    {
        var (one, other) = (Paper(1), Paper(2).Replace("Paper 2", "Paper 1", StringComparison.Ordinal));
        _cli.With("in/a.jsonl", $"{one}\n{other}\n");
        _cli.Run("check --select duplicates in").ShouldBe(ExitCode.Found, _cli.Out);
        _cli.With(".paperlint-decisions.jsonl", Head
            + "{\"paper\":\"arxiv:2301.00001\",\"code\":\"duplicates\",\"field\":null,\"text\":\"arxiv:2301.00001 arxiv:2301.00002\","
            + "\"decision\":\"rejected\"}\n");
        _cli.Run("check --select duplicates in").ShouldBe(ExitCode.Clean, _cli.Out);
        _cli.With("in/a.jsonl", $"{other}\n{one}\n").Run("check --select duplicates in").ShouldBe(ExitCode.Clean, _cli.Out);
        _cli.Run("clean --select duplicates in --output out").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldStartWith("2 papers in: 2 kept");
    }

    [Fact]
    public void Kept_results_are_of_the_decisions_they_were_made_with()
    {
        _cli.With("in/a.jsonl", Paper(1) + "\n").Run("check in").ShouldBe(ExitCode.Found);
        _cli.With(".paperlint-decisions.jsonl", Head + Rejected).Run("check in").ShouldBe(ExitCode.Clean);
        _cli.Run("check in").ShouldBe(ExitCode.Clean);
        File.Delete(_cli.PathOf(".paperlint-decisions.jsonl"));
        _cli.Run("check in").ShouldBe(ExitCode.Found);
    }

    [Fact]
    public void Lists_exports_and_prunes()
    {
        _cli.With("in/a.jsonl", Paper(1) + "\n")
            .With(".paperlint-decisions.jsonl",
                Head + Rejected + Decided("accepted", "the").Replace("00001", "00009", StringComparison.Ordinal));
        _cli.Run("decisions list").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldBe(
            "rejected arxiv:2301.00001: PL7001 '\\%'\naccepted arxiv:2301.00009: PL9001 'teh' -> 'the'\n2 decisions.\n");
        _cli.Run("decisions export --kind rejected").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldBe(Rejected);
        _cli.Run("decisions prune in").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain("a part of the corpus does not tell");
        _cli.Run("decisions prune .").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Out.ShouldBe("1 decision taken out, 1 left in .paperlint-decisions.jsonl.\n");
        _cli.Read(".paperlint-decisions.jsonl").ShouldBe(Head + Rejected);
    }

    [Theory]
    [InlineData("<<<<<<< ours\n", ":3:1: this is no line of a file of decisions; correct the line or remove it")]
    [InlineData("{\"paper\":null,\"code\":\"PL1\",\"field\":null,\"text\":\"x\",\"decision\":\"maybe\"}\n", ":3:1: this is no line")]
    [InlineData("{\"paper\":null,\"code\":\"PL1\",\"field\":null,\"text\":\"x\",\"decision\":\"accepted\"}\n", ":3:1: this is no line")]
    public void A_broken_file_is_exit_code_2_with_its_line(string line, string says)
    {
        _cli.With("a.jsonl", Paper(1) + "\n").With(".paperlint-decisions.jsonl", Head + Rejected + line);
        _cli.Run("check a.jsonl").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain(".paperlint-decisions.jsonl" + says);
    }

    [Fact]
    public void Two_decisions_on_one_defect_that_git_merged_are_told_with_both_lines()
    {
        var other = Rejected.Replace("\"rejected\"", "\"accepted\",\"from\":\"\\\\%\",\"to\":\"%\"", StringComparison.Ordinal);
        _cli.With("a.jsonl", Paper(1) + "\n").With(".paperlint-decisions.jsonl", Head + Rejected + Rejected + other);
        _cli.Run("check a.jsonl").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain("decisions.jsonl:4:1: this decides otherwise than line 2 on the same defect; remove one of them");
    }

    private static string Paper(int number, string? text = null)
    {
        text ??= "We gain 4\\% over what was done before, and say how that came about, in all of what we tried.";
        return $"{{\"arxiv_id\": \"2301.{number:00000}\", \"title\": \"A Title of a Paper {number}\", "
            + $"\"abstract\": \"{text.Replace("\\", "\\\\", StringComparison.Ordinal)}\"}}";
    }

    private static string Rule(string replace) =>
        $"analyzer: pattern\nmessage: \"'{{match}}' is wrong\"\npattern: '\\bteh\\b'\nfix: {{ safety: unsafe, replace: {replace} }}\n"
        + $"examples: {{ bad: [{{ text: 'we use [|teh|]', fixed: 'we use {replace}' }}], good: ['we use gadgets'] }}\n";

    private static string Decided(string verdict, string to) =>
        "{\"paper\":\"arxiv:2301.00001\",\"code\":\"PL9001\",\"field\":\"abstract\",\"text\":\"teh\",\"decision\":\"" + verdict
        + "\",\"from\":\"teh\",\"to\":\"" + to + "\"}\n";
}
