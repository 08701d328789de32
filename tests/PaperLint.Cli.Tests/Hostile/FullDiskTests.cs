using System.Diagnostics;

namespace PaperLint.Cli.Tests.Hostile;

/// <summary>A disk that is full before all is written, which a limit on the length of files stands for.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("fix --no-journal corpus")]
    [InlineData("fix corpus")]
    [InlineData("clean corpus --output cleaned")]
    [InlineData("convert corpus --to csv --output converted.csv")]
    [InlineData("convert corpus --to arrow --output converted.arrow")]
    [InlineData("fix - --stdin-filename a.jsonl < corpus/a.jsonl")]
    [InlineData("check corpus --output-format json=report.json")]
    [InlineData("baseline corpus")]
    [InlineData("index build corpus --output corpus.index")]
    public void Nothing_is_changed_and_nothing_is_left(string arguments)
    {
        var corpus = WithCorpus();
        _cli.With("report.json", "[]\n");

        var (code, error) = RunOnFullDisk(arguments);

        code.ShouldBe(ExitCode.Failed, error);
        error.ShouldStartWith("paperlint: ");
        error.ShouldNotContain("   at ");
        _cli.Read("corpus/a.jsonl").ShouldBe(corpus);
        _cli.Read("report.json").ShouldBe("[]\n");
        Left().ShouldBeEmpty();
    }

    /// <summary>Of a file whose edits do not give it back, the journal takes a copy.</summary>
    [Theory]
    [InlineData("a.jsonl.gz", "json-lines")]
    [InlineData("a.arrow", "arrow")]
    [InlineData("a.parquet", "parquet")]
    public void A_file_that_the_journal_cannot_keep_is_left(string name, string format)
    {
        WithCorpus();
        _cli.Run($"convert corpus/a.jsonl --to {format} --output {name}").ShouldBe(ExitCode.Clean, _cli.Error);
        var before = File.ReadAllBytes(_cli.PathOf(name));

        var (code, error) = RunOnFullDisk($"fix {name}");

        code.ShouldBe(ExitCode.Failed, error);
        error.ShouldStartWith($"paperlint: {name} was left as it is: ");
        error.ShouldNotContain("   at ");
        File.ReadAllBytes(_cli.PathOf(name)).ShouldBe(before);
        Left().ShouldBeEmpty();
    }

    /// <summary>What is found does not depend on a place to keep it in.</summary>
    [Fact]
    public void A_result_that_cannot_be_kept_is_reported_all_the_same()
    {
        WithCorpus();

        var (code, error) = RunOnFullDisk("check corpus --statistics");

        code.ShouldBe(ExitCode.Found, error);
        error.ShouldNotContain("   at ");
        Left().ShouldBeEmpty();
    }

    /// <summary>What was put back is put back, and the journal is still one.</summary>
    [Fact]
    public void What_cannot_be_undone_can_be_undone_later()
    {
        var corpus = WithCorpus();
        _cli.Run("fix corpus").ShouldNotBe(ExitCode.Failed, _cli.Error);
        var repaired = _cli.Read("corpus/a.jsonl");

        var (code, error) = RunOnFullDisk("undo");

        code.ShouldBe(ExitCode.Failed, error);
        error.ShouldNotContain("   at ");
        _cli.Read("corpus/a.jsonl").ShouldBe(repaired);
        Left().ShouldAllBe(name => name.EndsWith(".jsonl", StringComparison.Ordinal));
        _cli.Run("undo").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Read("corpus/a.jsonl").ShouldBe(corpus);
    }

    /// <summary>A paper has a key for each of the ways in which it is looked for: of so many, they do not fit the least memory.</summary>
    [Fact]
    public void What_fits_neither_the_memory_nor_the_disk_is_told_of_with_what_to_do()
    {
        WithCorpus(papers: 25_000);
        _cli.Run("index build corpus --select duplicates --output corpus.index").ShouldBe(ExitCode.Clean, _cli.Error);

        var (code, error) = RunOnFullDisk("index match corpus.index --output corpus.pairs --memory 64MiB");

        code.ShouldBe(ExitCode.Failed, error);
        error.ShouldContain("Set TMPDIR to a folder with more room");
        error.ShouldNotContain("   at ");
        File.Exists(_cli.PathOf("corpus.pairs")).ShouldBeFalse();
        Left().ShouldBeEmpty();
    }

    private string WithCorpus(int papers = 5_000)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no limit can be set here");
        const string Paper =
            "{\"title\": \"Number # of the many\", \"abstract\": \"An abstract of # that gains 4\\\\% over what was done before.\"}\n";
        var corpus = string.Concat(Enumerable.Range(0, papers).Select(i => Paper.Replace("#", $"{i}", StringComparison.Ordinal)));
        _cli.With("corpus/a.jsonl", corpus);
        return corpus;
    }

    /// <summary>What runs leave that do not come to their end: in the corpus, the cache, the journals, and beside them.</summary>
    private string[] Left()
    {
        var everywhere = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 };
        return
        [
            .. Directory.GetFiles(_cli.Folder, "*.tmp", everywhere),
            .. Directory.GetFiles(_cli.Folder, ".paperlint-run-*", everywhere),
        ];
    }

    private (int Code, string Error) RunOnFullDisk(string arguments)
    {
        // The signal that ends a program at the limit is switched off, so that it is told as it is of a full disk; the runtime's own
        // files in memory would be limited, too.
        var start = new ProcessStartInfo("sh",
            ["-c", $"trap '' XFSZ; ulimit -f 64; exec dotnet {Path.Combine(AppContext.BaseDirectory, "paperlint.dll")} {arguments}"])
        {
            WorkingDirectory = _cli.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["XDG_CACHE_HOME"] = _cli.Folder;
        start.Environment["TMPDIR"] = _cli.Folder;
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }
}
