using System.Diagnostics;

namespace PaperLint.Cli.Tests.Hostile;

/// <summary>A disk that is full before all is written, which a limit on the length of files stands for.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("fix --no-journal corpus")]
    [InlineData("clean corpus --output cleaned")]
    [InlineData("convert corpus --to csv --output converted.csv")]
    [InlineData("check corpus --output-format json=report.json")]
    [InlineData("baseline corpus")]
    [InlineData("index build corpus --output corpus.index")]
    public void Nothing_is_changed_and_nothing_is_left(string arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no limit can be set here");
        const string Paper =
            "{\"title\": \"Number # of the many\", \"abstract\": \"An abstract of # that gains 4\\\\% over what was done before.\"}\n";
        var corpus = string.Concat(Enumerable.Range(0, 5_000).Select(i => Paper.Replace("#", $"{i}", StringComparison.Ordinal)));
        _cli.With("corpus/a.jsonl", corpus).With("report.json", "[]\n");
        var (code, error) = RunOnFullDisk(arguments);
        code.ShouldBe(ExitCode.Failed, error);
        error.ShouldStartWith("paperlint: ");
        error.ShouldNotContain("   at ");
        _cli.Read("corpus/a.jsonl").ShouldBe(corpus);
        _cli.Read("report.json").ShouldBe("[]\n");
        Directory.GetFiles(_cli.Folder, "*.tmp", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .ShouldBeEmpty();
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
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }
}
