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
