namespace PaperLint.Cli.Tests.Commands;

public sealed class SuppressCommandTests : IDisposable
{
    private const string Paper =
        "{\"arxiv_id\": \"2301.00001\", \"title\": \"A Title of a Paper\", \"abstract\": \"An abstract that gains 4\\\\% over what was "
        + "done before it, and says how that came about.\"}\n";

    private readonly CliRun _cli = new();

    public SuppressCommandTests() => _cli.With("in/a.jsonl", Paper);

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void What_is_suppressed_neither_counts_nor_is_repaired()
    {
        _cli.Run("suppress", "arxiv:2301.00001", "latex-escape", "--reason", "it is: \"quoted\"").ShouldBe(ExitCode.Clean);
        _cli.Read(".paperlint-suppressions.yml")
            .ShouldBe("- paper: \"arxiv:2301.00001\"\n  code: PL7001\n  reason: \"it is: \\\"quoted\\\"\"\n");
        _cli.Run("check in").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldBe("Nothing found in 1 paper in 1 file. 1 suppressed.\n");
        _cli.Run("fix in").ShouldBe(ExitCode.Clean);
        _cli.Read("in/a.jsonl").ShouldBe(Paper);
        _cli.Run("check --output-format sarif in").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldContain("\"justification\":\"it is: ");
    }

    [Theory]
    [InlineData("in/a.jsonl:1")]
    [InlineData("in/a.jsonl:1:99")]
    [InlineData("in/a.jsonl:1:99:")]
    public void A_paper_can_be_named_by_its_place_in_a_report(string place)
    {
        _cli.Run("suppress", place, "PL7001", "--reason", "so in print").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Out.ShouldStartWith("PL7001 is left in arxiv:2301.00001:");
        _cli.Error.ShouldBeEmpty();
        _cli.Run("check in").ShouldBe(ExitCode.Clean);
    }

    [Fact]
    public void Papers_of_several_lines_are_found_at_each_and_two_in_one_line_are_not_guessed_at()
    {
        _cli.With("in/b.txt", "First Title\nFirst abstract that gains 4\\% over others.\nSecond Title\nSecond abstract that gains 4\\%.\n");
        _cli.Run("suppress in/b.txt:4 PL7001 --reason r").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Run("check in/b.txt --select PL7001 --output-format concise --quiet").ShouldBe(ExitCode.Found);
        _cli.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldStartWith("in/b.txt:2:");
        _cli.With("in/c.json", "[{\"title\":\"One\"},{\"title\":\"Two\"}]");
        _cli.Run("suppress in/c.json:1 PL7001 --reason r").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain("there are several papers at 'in/c.json:1'");
    }

    [Fact]
    public void It_is_said_when_no_paper_has_the_key()
    {
        _cli.Run("suppress arxiv:2301.00009 PL7001 --reason r").ShouldBe(ExitCode.Clean);
        _cli.Error.ShouldContain("has the key arxiv:2301.00009; what is left waits for one");
    }

    [Fact]
    public void A_second_one_is_added_below_and_no_one_twice()
    {
        _cli.With(".paperlint-suppressions.yml", "# ours\n- { paper: 'arxiv:2301.00002', code: PL6001, reason: r }");
        _cli.Run("suppress arxiv:2301.00001 PL7001 --reason r --until 2999-12-31").ShouldBe(ExitCode.Clean);
        _cli.Read(".paperlint-suppressions.yml")
            .ShouldBe(
                "# ours\n- { paper: 'arxiv:2301.00002', code: PL6001, reason: r }\n- paper: \"arxiv:2301.00001\"\n  code: PL7001\n  "
                + "reason: \"r\"\n  until: 2999-12-31\n");
        _cli.Run("suppress arxiv:2301.00001 PL7001 --reason again").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain(".paperlint-suppressions.yml:3: PL7001 is already suppressed");
    }

    [Theory]
    [InlineData("suppress 2301.00001 PL7001 --reason r", "is no key of a paper")]
    [InlineData("suppress arxiv:2301.00001 PL9876 --reason r", "there is no rule 'PL9876'")]
    [InlineData("suppress arxiv:2301.00001 PL7001 --reason r --until soon", "--until: 'soon' is no day")]
    [InlineData("suppress arxiv:2301.00001 PL7001", "--reason")]
    [InlineData("suppress arxiv:2301.00001 PL7001 --reason r --until 2001-01-01", "--until: 2001-01-01 is past")]
    [InlineData("suppress in/a.jsonl:2 PL7001 --reason r", "there is no paper at 'in/a.jsonl:2'")]
    [InlineData("suppress in/b.jsonl:1 PL7001 --reason r", "'in/b.jsonl' does not exist")]
    public void A_suppression_that_means_nothing_is_not_written(string arguments, string says)
    {
        _cli.Run(arguments).ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain(says);
        File.Exists(_cli.PathOf(".paperlint-suppressions.yml")).ShouldBeFalse();
    }

    [Fact]
    public void Suppressions_that_suppress_nothing_are_reported_at_their_place()
    {
        _cli.With("in/.paperlint-suppressions.yml", """
            - { paper: "arxiv:2301.00001", code: PL7001, reason: over, until: 2001-01-01 }
            - { paper: "arxiv:2301.00001", code: PL7002, reason: nothing there }
            - { paper: "arxiv:2301.00009", code: PL7001, reason: no such paper }
            - { paper: "arxiv:2301.00001", code: PL9876, reason: no such rule }

            """);
        _cli.Run("check --quiet --output-format concise .").ShouldBe(ExitCode.Found);
        _cli.Out.Trim().Split('\n').Select(line => string.Join(' ', line.Split(' ')[..3])).ShouldBe(
        [
            "in/a.jsonl:1:96: warning PL7001",
            "in/.paperlint-suppressions.yml:1:67: warning PL0041",
            "in/.paperlint-suppressions.yml:2:3: warning PL0040",
            "in/.paperlint-suppressions.yml:3:3: warning PL0040",
            "in/.paperlint-suppressions.yml:4:38: warning PL0030",
        ]);
        _cli.Run("check --select PL7002,PL6 --ignore PL0030,PL0041 --quiet --output-format concise in/a.jsonl").ShouldBe(ExitCode.Found);
        _cli.Out.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("suppressions.yml:2:3: warning PL0040");
    }

    [Theory]
    [InlineData("paper: x\n", ":1:1: suppressions are a list")]
    [InlineData("- { paper: x, code: PL7001 }\n", ":1:3: a suppression needs 'reason'")]
    [InlineData("- { paper: x, code: PL7001, reason: r, because: y }\n", "has no key 'because'; allowed: paper, code, reason, until")]
    [InlineData("- { paper: x, code: PL7001, reason: r, until: tomorrow }\n", "'until' must be a day")]
    public void A_wrong_file_is_exit_code_2_with_the_place(string text, string says)
    {
        _cli.With(".paperlint-suppressions.yml", text).Run("check in").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain(says);
    }
}
