namespace PaperLint.Cli.Tests.Commands;

/// <summary>No command writes over what it reads, and none reads what PaperLint wrote.</summary>
public sealed class OutputPathTests : IDisposable
{
    private const string Paper =
        "{\"title\": \"A Title of a Paper\", \"abstract\": \"An abstract that says paperlint, \\\"code\\\":\\\"PL7001\\\", gains 4\\\\% "
        + "over what was done before it, and says how that came about.\"}\n";

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("check corpus --output-format json=corpus/a.jsonl", "corpus/a.jsonl")]
    [InlineData("check corpus/a.jsonl --output-format json --output-file corpus/a.jsonl", "corpus/a.jsonl")]
    [InlineData("check corpus --output-format json=corpus/b.jsonl", "corpus/b.jsonl")]
    [InlineData("check corpus/link.jsonl --output-format json=elsewhere/c.data", "elsewhere/c.data")]
    [InlineData("check other.jsonl --output-format json=corpus/a.jsonl", "corpus/a.jsonl")]
    [InlineData("convert corpus --to json-lines --output corpus/a.jsonl", "corpus/a.jsonl")]
    [InlineData("convert corpus/link.jsonl --to json-lines --output elsewhere/c.data", "elsewhere/c.data")]
    [InlineData("index build corpus --output corpus/a.jsonl", "corpus/a.jsonl")]
    [InlineData("index merge one.index --output one.index", "one.index")]
    [InlineData("index merge one.index --output .editorconfig", ".editorconfig")]
    [InlineData("diagnose corpus --output-file corpus/a.jsonl", "corpus/a.jsonl")]
    [InlineData("diagnose corpus --reference other.jsonl --output-file other.jsonl", "other.jsonl")]
    [InlineData("diagnose corpus --output-file .paperlint-decisions.jsonl", ".paperlint-decisions.jsonl")]
    [InlineData("check corpus --reference other.jsonl --output-format json=other.jsonl", "other.jsonl")]
    [InlineData("check corpus --against one.index --output-format json=one.index", "one.index")]
    [InlineData("check corpus --output-format json=known.jsonl", "known.jsonl")]
    [InlineData("check corpus --output-format json=paperlint.yml", "paperlint.yml")]
    [InlineData("check corpus --output-format json=.editorconfig", ".editorconfig")]
    [InlineData("check corpus --output-format json=.paperlint-decisions.jsonl", ".paperlint-decisions.jsonl")]
    [InlineData("convert corpus --to json-lines --output paperlint.yml", "paperlint.yml")]
    [InlineData("clean . --output .", "corpus/a.jsonl")]
    [InlineData("clean corpus --output corpus", "corpus/a.jsonl")]
    public void What_is_read_is_not_written(string arguments, string file)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights on Windows");
        _cli.With("corpus/a.jsonl", Paper).With("corpus/b.jsonl", Paper).With("elsewhere/c.data", Paper).With("other.jsonl", Paper);
        File.CreateSymbolicLink(_cli.PathOf("corpus/link.jsonl"), _cli.PathOf("elsewhere/c.data"));
        _cli.With("known.jsonl", "{\"paperlint_baseline\":2}\n").With("paperlint.yml", "files: [corpus/**]\nbaseline: known.jsonl\n");
        _cli.With(".editorconfig", "root = true\n").With(".paperlint-decisions.jsonl", "{\"paperlint_decisions\":1}\n");
        _cli.With("manifest.json", "{}").With("corpus/manifest.json", "{ \"outputs\": [] }");
        _cli.Run("index build other.jsonl --output one.index").ShouldBe(ExitCode.Clean, _cli.Error);
        var before = File.ReadAllBytes(_cli.PathOf(file));
        _cli.Run(arguments).ShouldBe(ExitCode.Failed, _cli.Out);
        File.ReadAllBytes(_cli.PathOf(file)).ShouldBe(before);
        _cli.Error.ShouldContain("name");
    }

    [Theory]
    [InlineData("full")]
    [InlineData("concise")]
    [InlineData("grouped")]
    [InlineData("json")]
    [InlineData("json-lines")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("junit")]
    [InlineData("rdjson")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void A_report_is_no_corpus_and_gives_way_to_the_next(string format)
    {
        foreach (var extension in (string[])["txt", "json", "jsonl", "xml", "md"])
        {
            _cli.With("a.jsonl", Paper).Run($"check . --output-format {format}=report.{extension}").ShouldBe(ExitCode.Found, _cli.Error);
            var report = _cli.Read($"report.{extension}");
            _cli.Run($"check . --output-format {format}=report.{extension}").ShouldBe(ExitCode.Found, _cli.Error);
            _cli.Read($"report.{extension}").ShouldBe(report);
            _cli.Run("check . --no-cache").ShouldBe(ExitCode.Found);
            _cli.Out.ShouldContain("in 1 paper in 1 file");
            File.Delete(_cli.PathOf($"report.{extension}"));
        }
    }

    [Fact]
    public void A_run_that_fails_leaves_the_last_report_as_it_is()
    {
        _cli.With("a.jsonl", Paper).Run("check . --output-format sarif=report.sarif").ShouldBe(ExitCode.Found);
        var report = _cli.Read("report.sarif");
        _cli.With(".paperlint-suppressions.yml", "nonsense").Run("check . --output-format sarif=report.sarif").ShouldBe(ExitCode.Failed);
        _cli.Read("report.sarif").ShouldBe(report);
        Directory.GetFiles(_cli.Folder, "*.tmp").ShouldBeEmpty();
    }

    [Fact]
    public void Two_reports_cannot_be_one_file_under_two_names()
    {
        _cli.With("a.jsonl", Paper).With("report.json", "[]\n");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights on Windows");
        File.CreateSymbolicLink(_cli.PathOf("link.json"), _cli.PathOf("report.json"));
        _cli.Run("check a.jsonl --output-format json=report.json --output-format sarif=link.json").ShouldBe(ExitCode.Failed);
        _cli.Read("report.json").ShouldBe("[]\n");
    }
}
