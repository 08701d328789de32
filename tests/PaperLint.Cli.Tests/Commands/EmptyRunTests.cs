namespace PaperLint.Cli.Tests.Commands;

/// <summary>That nothing is found in no papers says nothing.</summary>
public sealed class EmptyRunTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("check .")]
    [InlineData("fix .")]
    [InlineData("clean . --output cleaned")]
    [InlineData("baseline .")]
    [InlineData("check empty.csv")]
    public void A_run_over_no_papers_went_wrong_unless_there_may_be_none(string arguments)
    {
        _cli.With("empty.csv", "title,abstract\n")
            .With("a.xlsx", "")
            .With("b.xlsx", "")
            .With("c.bz2", "")
            .Run(arguments)
            .ShouldBe(ExitCode.Failed, _cli.Out);
        _cli.Error.ShouldContain("no paper was read");
        _cli.Run(arguments + " --allow-empty").ShouldBe(ExitCode.Clean, _cli.Error);
    }

    [Fact]
    public void So_did_one_whose_patterns_match_nothing()
    {
        _cli.With("paperlint.yml", "files: ['/corpus/*.jsonl']\n")
            .With("papers.jsonl", "{\"title\":\"One\"}\n")
            .Run("check")
            .ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain("no paper was read");
    }

    [Fact]
    public void The_formats_that_are_passed_over_are_named()
    {
        _cli.With("a.xlsx", "")
            .With("b/b.xlsx", "")
            .With("c.bz2", "")
            .With("Makefile", "")
            .With(".gitignore", "old.jsonl\n")
            .With("old.jsonl", "")
            .With("papers.jsonl",
                "{\"title\":\"Boats\",\"abstract\":\"Boats that steer by the stars alone keep their course for weeks, as three voyages "
                + "with a small crew have shown.\"}\n");
        _cli.Run("check .").ShouldBe(ExitCode.Clean, _cli.Out);
        _cli.Error.ShouldBe("paperlint: passed over 4 files in no format that is read (2 .xlsx, 1 .bz2, 1 other), "
            + "1 that .gitignore leaves out\n");
        _cli.Run("check . --quiet").ShouldBe(ExitCode.Clean);
        _cli.Error.ShouldBe("");
    }

    [Theory]
    [InlineData("check")]
    [InlineData("fix")]
    public void Files_without_a_paper_are_counted_beside_others(string command)
    {
        _cli.With("a.csv", "title,abstract\n")
            .With("b.jsonl", "\n\n")
            .With("c/c.tsv", "title\tabstract\n")
            .With("c/d.csv", "title,abstract\n")
            .With("papers.jsonl", "{\"title\":\"Boats\"}\n");
        _cli.Run(command + " . --select PL1001").ShouldBe(ExitCode.Clean, _cli.Out);
        _cli.Error.ShouldContain("paperlint: no paper is in 4 of 5 files: a.csv, b.jsonl, c/c.tsv, and 1 more\n");
    }

    [Fact]
    public void Of_a_file_in_which_something_is_wrong_that_is_said()
    {
        _cli.With("a.jsonl", "").With("papers.jsonl", "{\"title\":\"Boats\"}\n").Run("check .").ShouldBe(ExitCode.Found);
        _cli.Error.ShouldNotContain("no paper is in");
    }

    [Fact]
    public void Hooks_may_be_given_nothing_that_is_of_the_corpus() =>
        _cli.With("paperlint.yml", "exclude: [old/]\n")
        .With("old/a.jsonl", "{}\n")
        .Run("check --force-exclude -- old/a.jsonl")
        .ShouldBe(ExitCode.Clean, _cli.Error);
}
