using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Commands;

public sealed class InitCommandTests : IDisposable
{
    private const string Abstract =
        "An abstract that says what was done, how it was done, and what came of it in the end, at a length that abstracts have.";

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void What_is_written_names_the_files_that_hold_papers_and_can_be_used()
    {
        _cli.With("feed/a.txt", $"A title\n{Abstract}\n")
            .With("data/b.jsonl",
                $"{{\"title\": \"Another title\", \"abstract\": \"Boats that steer by the stars alone keep their course for weeks, as "
                + $"three voyages with a small crew have shown.\"}}\n")
            .With("requirements.txt", "numpy\nscipy\n").With("package.json", "{\"name\": \"x\"}\n").With(".editorconfig", "root = true\n");
        _cli.Run("init").ShouldBe(ExitCode.Clean, _cli.Error);
        string.Concat(new[] { "paperlint.yml", ".editorconfig", ".pre-commit-config.yaml" }.Select(name => $"== {name}\n{_cli.Read(name)}"))
            .ShouldMatchSnapshot();
        _cli.Run("check .").ShouldBe(ExitCode.Clean, _cli.Out + _cli.Error);
        _cli.Out.ShouldBe("Nothing found in 2 papers in 2 files.\n");
    }

    [Fact]
    public void The_card_of_a_data_set_names_its_files()
    {
        _cli.With("README.md",
                "---\nlicense: mit\nconfigs:\n- config_name: default\n  data_files:\n  - split: train\n    path: data/train-*.jsonl\n"
                + "  - split: test\n    path: [data/test.jsonl]\n---\n# Boats\n")
            .With("data/train-0.jsonl", $"{{\"title\": \"A title\", \"abstract\": \"{Abstract}\"}}\n")
            .With("data/test.jsonl",
                "{\"title\": \"Boats\", \"abstract\": \"Boats that steer by the stars alone keep their course for weeks, "
                + "as three voyages with a small crew have shown.\"}\n")
            .With("raw.jsonl", "{\"title\": \"Raw\", \"abstract\": \"It gains 4\\\\%\"}\n");
        _cli.Run("init").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Out.ShouldContain("Found a data set in /data/train-*.jsonl, /data/test.jsonl.");
        _cli.Read("paperlint.yml").ShouldContain("files:\n  - '/data/train-*.jsonl'\n  - '/data/test.jsonl'\n");
        _cli.Run("check").ShouldBe(ExitCode.Clean, _cli.Out + _cli.Error);
        _cli.Out.ShouldBe("Nothing found in 2 papers in 2 files.\n");
    }

    [Fact]
    public void Pages_of_days_are_checked_for_what_is_new()
    {
        foreach (var day in (string[])["2025-03-18", "2025-03-19", "2025-03-20"])
        {
            _cli.With($"pages/{day}.md", "- [Boats That Steer](https://arxiv.org/abs/2401.00001)\n");
        }

        _cli.With("README.md", "# Boats\n\nPages of papers.\n").Run("init").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Out.ShouldContain("Found pages of papers, day by day, in /pages/*.md.");
        _cli.Read(".pre-commit-config.yaml").ShouldContain("entry: paperlint check --staged --force-exclude --\n");
        _cli.Read("paperlint.yml").ShouldContain("--since origin/main");
    }

    [Fact]
    public void A_library_of_references_may_lack_abstracts()
    {
        _cli.With("refs.bib", "@article{a, title = {Boats That Steer}, author = {Jane Doe}}\n")
            .With("more.ris", "TY  - JOUR\nTI  - Ships That Steer\nER  - \n")
            .Run("init").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Out.ShouldContain("Found a library of references in /*.bib, /*.ris.");
        _cli.Read(".editorconfig").ShouldContain("[*.{bib,ris}]\ndotnet_diagnostic.PL1003.severity = none\n");
        _cli.Run("check").ShouldBe(ExitCode.Clean, _cli.Out + _cli.Error);
    }

    [Theory]
    [InlineData("---\nconfigs: [\n---\n")]
    [InlineData("---\nconfigs: &a\n- *a\n---\n")]
    [InlineData("---\nconfigs:\n- data_files: [[[a.jsonl]]]\n")]
    [InlineData("---\n- configs\n---\n")]
    public void A_card_that_says_nothing_names_nothing(string card)
    {
        _cli.With("README.md", card).With("refs.bib", "@article{a, title = {Boats}}\n").Run("init").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Out.ShouldContain("Found a library of references in /*.bib.");
    }

    [Fact]
    public void What_is_there_stays()
    {
        _cli.With("paperlint.yml", "exclude: [x]\n").With(".editorconfig", "# paperlint\n").With(".pre-commit-config.yaml", "repos: []\n");
        _cli.Run("init").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Read("paperlint.yml").ShouldBe("exclude: [x]\n");
        _cli.Read(".editorconfig").ShouldBe("# paperlint\n");
        _cli.Read(".pre-commit-config.yaml").ShouldBe("repos: []\n");
        _cli.Out.ShouldContain("to add to it");
    }
}
