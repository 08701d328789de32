using System.Globalization;
using System.Text.Json;
using PaperLint.Fixes.Journal;

namespace PaperLint.Cli.Tests;

/// <summary>A run of any command that writes, killed at any time, leaves every file whole, and nothing behind after the next run.</summary>
public sealed class KilledRunTests(ITestOutputHelper output) : IDisposable
{
    private const int Papers = 400;

    /// <summary>What is told from one another in a killed run takes less time than this; a run takes about a second.</summary>
    private const int LongestMilliseconds = 1500;

    /// <summary>Kills of all commands together; 1,000 with PAPERLINT_KILLS=1000.</summary>
    private static readonly int Kills =
        int.Parse(Environment.GetEnvironmentVariable("PAPERLINT_KILLS") ?? "9", CultureInfo.InvariantCulture);

    private static readonly string[][] Commands =
    [
        ["fix", "--select", "PL7001", "corpus"],
        ["clean", "corpus", "--output", "cleaned"],
        ["convert", "corpus", "--to", "csv", "--output", "converted.csv"],
        ["check", "corpus", "--output-format", "json=report.json", "--output-format", "sarif=report.sarif"],
        ["baseline", "corpus"],
        ["check", "corpus", "--prune"],
        ["suppress", "arxiv:2301.00002", "PL7001", "--reason", "so in print"],
        ["index", "build", "corpus", "--output", "corpus.index"],
        ["init"],
    ];

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Every_file_is_whole_and_nothing_is_left()
    {
        var random = new Random(1000);
        var killed = 0;
        var left = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            var command = Commands[kill % Commands.Length];
            Reset();
            var old = Contents();
            Run(command, TimeSpan.MaxValue);
            var whole = Contents();
            Reset();
            killed += Run(command, TimeSpan.FromMilliseconds(random.Next(LongestMilliseconds))) ? 1 : 0;
            foreach (var (name, content) in Contents().Where(file => !IsTemporary(file.Key)))
            {
                (content == old.GetValueOrDefault(name)
                    || content == whole.GetValueOrDefault(name)
                    || IsBegun(name, content)).ShouldBeTrue(
                        $"{string.Join(' ', command)}: {name} is neither what it was nor what it was to be");
            }

            left += Contents().Keys.Count(IsTemporary);
            Run(command, TimeSpan.MaxValue);
            Contents().Keys.Where(IsTemporary).ShouldBeEmpty(string.Join(' ', command));
        }

        output.WriteLine($"{Kills} runs, {killed} of them killed before their end; {left} files left by them and removed by the next run");
        killed.ShouldBeGreaterThan(0, "no run was killed before its end");
    }

    /// <summary>Whether the run was killed before it ended.</summary>
    private bool Run(string[] command, TimeSpan until)
    {
        using var process = ProgramProcess.Start(_cli.Folder, [.. command, .. command[0] is "check" or "fix" ? (string[])["--quiet"] : []]);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var ended = process.WaitForExit(until == TimeSpan.MaxValue ? Timeout.Infinite : (int)until.TotalMilliseconds);
        if (!ended)
        {
            process.Kill();
        }

        process.WaitForExit();
        return !ended;
    }

    private void Reset()
    {
        foreach (var folder in Directory.GetDirectories(_cli.Folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var file in Directory.GetFiles(_cli.Folder, "*", new EnumerationOptions { AttributesToSkip = 0 }))
        {
            File.Delete(file);
        }

        for (var file = 0; file < 3; file++)
        {
            _cli.With($"corpus/{file}.jsonl", string.Concat(Enumerable.Range(file * Papers, Papers).Select(Paper)));
        }

        _cli.With("report.json", "[]\n")
            .With(".paperlint-baseline.jsonl", "{\"paperlint_baseline\":1}\n")
            .With(".paperlint-suppressions.yml", "- { paper: \"arxiv:2301.00001\", code: PL7001, reason: r }\n")
            .With(".editorconfig", "root = true\n");
    }

    /// <summary>Without results that are kept and journals, each of which is named after its run.</summary>
    private Dictionary<string, string> Contents() =>
        Directory.GetFiles(_cli.Folder, "*", new EnumerationOptions { AttributesToSkip = 0, RecurseSubdirectories = true })
        .Where(path => Path.GetRelativePath(_cli.Folder, path).Split(Path.DirectorySeparatorChar)[0]
            is not "paperlint" and not JournalFolder.DefaultName)
        .ToDictionary(path => Path.GetRelativePath(_cli.Folder, path), File.ReadAllText);

    /// <summary>The manifest of a run that has only begun is whole, too.</summary>
    private static bool IsBegun(string name, string content) =>
        Path.GetFileName(name) == "manifest.json" && !JsonDocument.Parse(content).RootElement.GetProperty("complete").GetBoolean();

    private static bool IsTemporary(string name) =>
        Path.GetFileName(name) is var file
        && file.StartsWith(".paperlint-", StringComparison.Ordinal)
        && (file.EndsWith(".tmp", StringComparison.Ordinal) || file.EndsWith(".lock", StringComparison.Ordinal));

    private static string Paper(int i) => string.Create(
        CultureInfo.InvariantCulture,
        $"{{\"arxiv_id\": \"2301.{i:00000}\", \"title\": \"Number {i} of the many\", \"abstract\": \"An abstract of {i} that gains 4\\\\% "
            + $"over what was done before it, and says how number {i} came about.\"}}\n");
}
