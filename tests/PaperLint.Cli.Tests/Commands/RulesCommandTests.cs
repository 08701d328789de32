namespace PaperLint.Cli.Tests.Commands;

public sealed class RulesCommandTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void A_new_rule_passes_its_tests_and_runs()
    {
        _cli.Run("rules new PL9001 doubled-article --directory mine").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Run("rules test mine").ShouldBe(ExitCode.Clean, _cli.Out);
        _cli.Out.ShouldBe("1 rule, 2 examples, 0 failures\n");
        _cli.With("page.txt", "A title\nAn abstract that says in the a end what it says.\n")
            .Run("check page.txt --rules mine --select PL9001")
            .ShouldBe(ExitCode.Found);
        _cli.Run("rules explain PL9001 --rules mine").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldContain("  at [|the a|] end\n    becomes: at the end\n");
        _cli.Read("mine/rule.schema.json").ShouldStartWith("{");
    }

    [Theory]
    [InlineData("rules new PL90 x", "'PL90' is no rule id")]
    [InlineData("rules new PL9001 Doubled", "'Doubled' is no rule name")]
    [InlineData("rules new PL7001 doubled", "there is a rule PL7001 already, text/PL7001-latex-escape.yml")]
    [InlineData("rules new PL9001 doubled --category ../elsewhere", "'../elsewhere' is no category")]
    [InlineData("rules explain PL0000", "there is no rule 'PL0000'")]
    public void What_cannot_be_is_said(string command, string says)
    {
        _cli.Run(command).ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain(says);
    }

    [Fact]
    public void Examples_that_are_not_kept_are_shown_with_place_and_difference()
    {
        _cli.With("mine/text/PL9001-teh.yml", """
            id: PL9001
            name: teh
            severity: warning
            analyzer: pattern
            message: "'{match}' is no word"
            why: It is none.
            pattern: '\bteh\b'
            fix: { safety: safe, replace: the, because: it is none }
            examples:
              bad:
                - { text: 'in [|teh|] end', fixed: 'in that end' }
                - 'in [|hte|] end'
              good:
                - 'in teh end'

            """);
        _cli.Run("rules test mine").ShouldBe(ExitCode.Found);
        _cli.Out.Replace(_cli.Folder + "/", "").ShouldBe("""
            mine/text/PL9001-teh.yml:11:7: Wrong-fix: 
              expected: in th[|at|] end
                actual: in th[|e|] end
            mine/text/PL9001-teh.yml:12:7: Missing: in [|hte|] end
            mine/text/PL9001-teh.yml:14:7: Noisy: in [|teh|] end
            1 rule, 3 examples, 3 failures

            """);
    }
}
