using PaperLint.Cli.Tests.Caching;

namespace PaperLint.Cli.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private const string Sound = "A Sound Title\nAn abstract that says what was done, how it was done, and what came of it in the end.\n";
    private const string Damaged =
        "A Damaged Title\nAn abstract that gains 4\\% over what was done before it, and says how that came about.\n";

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
    public void A_folder_of_rules_without_one_is_exit_code_2_and_says_how_rules_are_called()
    {
        _cli.With("page.txt", Sound).With("pack/text/MY1-rule.yml", "id: MY1\n");
        _cli.Run("check --rules pack page.txt").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain("there is no rule in 'pack': the file of a rule is called PL, four digits");
    }

    [Fact]
    public void A_rule_that_cannot_be_read_is_exit_code_2_with_its_place()
    {
        _cli.With("page.txt", Sound)
            .With("pack/text/PL9001-bad-pattern.yml",
                "id: PL9001\nname: bad-pattern\nseverity: warning\nscope: [title]\nmessage: m\nwhy: w\nno_fix: n\nanalyzer: pattern\n");
        _cli.Run("check --rules pack page.txt").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain(Path.Combine("pack", "text/PL9001-bad-pattern.yml") + ":1:1: the key 'pattern' is missing");
    }

    [Fact]
    public void A_pattern_that_would_run_for_ever_is_stopped_and_all_else_is_reported()
    {
        _cli.With("pack/text/PL9001-slow-pattern.yml", """
            id: PL9001
            name: slow-pattern
            severity: warning
            scope: [abstract]
            message: m
            why: It divides a text into words in every way there is.
            no_fix: n
            analyzer: pattern
            pattern: '(?<x>\w)(\w+\s?)+;\k<x>'
            examples: { bad: ['[|nno;n|]'], good: [none] }
            """);
        var endless =
            Damaged.Replace("An abstract", "A long abstract without any mark between its many words that goes on and on and",
            StringComparison.Ordinal);
        var reports = _cli.With("page.txt", endless).Check("page.txt --rules pack");
        reports.ShouldContain(line => line.Contains("error PL0050 ") && line.Contains("PL9001 was stopped after 1 s"));
        reports.ShouldContain(line => line.Contains(" PL7001 "));

        // Another machine, or the same one at rest, may have the time.
        _cli.Results().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--frobnicate page.txt", "there is no option '--frobnicate'")]
    [InlineData("absent.txt", "'absent.txt' does not exist")]
    public void What_is_not_there_is_named_for_what_it_was_meant(string arguments, string message)
    {
        _cli.With("page.txt", Sound).Run("check " + arguments).ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain(message);
    }

    [Fact]
    public void Folders_are_walked_without_hidden_ones_and_what_git_ignores()
    {
        _cli.With("corpus/a.txt", Damaged).With("corpus/deep/b.txt", Damaged).With("corpus/.hidden/c.txt", Damaged)
            .With("corpus/out/d.txt", Damaged).With("corpus/.gitignore", "out/\n").With("corpus/e.png", Damaged);
        Reported("corpus").ShouldBe(["corpus/a.txt", "corpus/deep/b.txt"]);
    }

    [Theory]
    [InlineData("corpus", "corpus/deep/kept.txt,corpus/kept.txt")]
    [InlineData(".", "corpus/deep/kept.txt,corpus/kept.txt,kept.txt")]
    [InlineData("corpus/raw corpus/deep/old.txt", "corpus/deep/old.txt,corpus/raw/a.txt")]
    public void What_git_ignores_is_told_by_every_file_from_the_repository_down(string paths, string files)
    {
        _cli.With(".git/HEAD", "").With(".gitignore", "/corpus/raw/\n*.tmp.txt\n/top.txt\n[z-a]\n[\n");
        _cli.With("corpus/deep/.gitignore", "/old.txt\n!kept.tmp.txt\n");
        foreach (var name in new[] { "kept.txt", "top.txt", "corpus/kept.txt", "corpus/x.tmp.txt", "corpus/raw/a.txt",
            "corpus/deep/old.txt", "corpus/deep/kept.txt" })
        {
            _cli.With(name, Damaged);
        }

        Reported(paths).Order(StringComparer.Ordinal).ShouldBe(files.Split(','));
    }

    [Theory]
    [InlineData("corpus/a.txt")]
    [InlineData("./corpus/a.txt")]
    [InlineData("corpus/../corpus//a.txt")]
    [InlineData("./")]
    [InlineData("corpus ./corpus/a.txt {folder}/corpus")]
    [InlineData("{folder}/corpus/a.txt")]
    public void A_file_has_one_name_however_it_is_spelt(string paths)
    {
        _cli.With("corpus/a.txt", Damaged);
        Reported(paths.Replace("{folder}", _cli.Folder)).ShouldBe(["corpus/a.txt"]);
    }

    /// <summary>The files that are reported, in order.</summary>
    private IEnumerable<string> Reported(string paths) => _cli.Check("--select PL7001 " + paths).Select(line => line.Split(':')[0]);
}
