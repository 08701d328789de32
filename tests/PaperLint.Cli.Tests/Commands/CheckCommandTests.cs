namespace PaperLint.Cli.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private const string Sound = "A Sound Title\nAn abstract that says what was done, how it was done, and what came of it in the end.\n";
    private const string Damaged = "A Damaged Title\nAn abstract that gains 4\\% over what was done before it, and says how that came about.\n";

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void A_sound_page_is_exit_code_0()
    {
        _cli.With("page.txt", Sound).Run("check page.txt").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldBe("Nothing found in 1 paper in 1 file.\n");
        _cli.Error.ShouldBeEmpty();
    }

    [Fact]
    public void A_damaged_page_is_exit_code_1_and_says_where()
    {
        _cli.With("page.txt", Damaged).Run("check --output-format concise page.txt").ShouldBe(ExitCode.Found);
        _cli.Out.ShouldStartWith("page.txt:2:25: warning PL7001 ");
    }

    [Theory]
    [InlineData("check", "paperlint --help")]
    [InlineData("check missing.txt", "'missing.txt' does not exist")]
    [InlineData("check --select matth page.txt", "no rule is called 'matth'")]
    [InlineData("check --output-format yaml page.txt", "there is no format 'yaml'; allowed: full")]
    [InlineData("check --rules nowhere page.txt", "there is no folder 'nowhere'")]
    [InlineData("check --frobnicate page.txt", "'--frobnicate'")]
    public void An_unusable_command_line_is_exit_code_2_and_says_what_to_do(string arguments, string says)
    {
        _cli.With("page.txt", Sound).Run(arguments).ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain(says);
        _cli.Out.ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_that_cannot_be_read_is_exit_code_2_with_its_place()
    {
        _cli.With("page.txt", Sound).With("pack/text/PL9001-bad-pattern.yml", "id: PL9001\nname: bad-pattern\nseverity: warning\nscope: [title]\nmessage: m\nwhy: w\nno_fix: n\nanalyzer: pattern\n");
        _cli.Run("check --rules pack page.txt").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain(Path.Combine("pack", "text/PL9001-bad-pattern.yml") + ":1:1: the key 'pattern' is missing");
    }

    [Fact]
    public void Folders_are_walked_without_hidden_ones_and_what_git_ignores()
    {
        _cli.With("corpus/a.txt", Damaged).With("corpus/deep/b.txt", Damaged).With("corpus/.hidden/c.txt", Damaged)
            .With("corpus/out/d.txt", Damaged).With("corpus/.gitignore", "out/\n").With("corpus/e.png", Damaged);
        _cli.Run("check --output-format concise corpus").ShouldBe(ExitCode.Found);
        _cli.Out.Split('\n').Where(line => line.Contains("PL7001")).Select(line => line.Split(':')[0]).ShouldBe(["corpus/a.txt", "corpus/deep/b.txt"]);
    }
}
