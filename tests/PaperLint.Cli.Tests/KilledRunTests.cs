using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PaperLint.Fixes.Journal;

namespace PaperLint.Cli.Tests;

/// <summary>A run of any command that writes, killed at any time, leaves every file whole, and nothing behind after the next run.</summary>
public sealed class KilledRunTests(ITestOutputHelper output) : IDisposable
{
    private const int Papers = 400;

    private static readonly string[][] Commands =
    [
        ["fix", "--select", "PL7001", "corpus"],
        ["clean", "corpus", "--output", "cleaned"],
        ["convert", "corpus", "--to", "csv", "--output", "converted.csv"],
        ["convert", "corpus", "--to", "json-lines", "--output", "converted.jsonl.gz"],
        ["convert", "corpus", "--to", "arrow", "--output", "converted.arrow"],
        ["convert", "corpus", "--to", "parquet", "--output", "converted.parquet"],
        ["fix", "--select", "PL7001", "table.parquet"],
        ["verify", "cleaned", "--originals", "originals"],
        ["rules", "new", "PL9001", "some-offence"],
        ["check", "corpus", "--output-format", "json=report.json", "--output-format", "sarif=report.sarif"],
        ["baseline", "corpus"],
        ["check", "corpus", "--prune"],
        ["suppress", "arxiv:2301.00002", "PL7001", "--reason", "so in print"],
        ["index", "build", "corpus", "--output", "corpus.index"],
        ["init"],
        ["diagnose", "corpus", "--output-file", "sources.html", "--output-format", "html"],
        ["decisions", "prune", "."],
        ["undo"],
        ["index", "merge", "part.index", "--output", "corpus.index"],
        ["index", "build", "corpus", "--output", "part.index", "--texts", "part.texts"],
        ["index", "match", "part.index", "--part", "1/1", "--output", "all.pairs"],
        ["index", "group", "all.pairs", "--index", "part.index", "--texts", "part.texts", "--output", "corpus.groups"],
        ["clean", "corpus", "--groups", "corpus.groups", "--output", "cleaned"],
    ];

    /// <summary>Kills of all commands together; 1,000 with PAPERLINT_KILLS=1000.</summary>
    private static readonly int Kills =
        int.TryParse(Environment.GetEnvironmentVariable("PAPERLINT_KILLS"), CultureInfo.InvariantCulture, out var kills)
            ? kills
            : Commands.Length;

    /// <summary>What a run needs that came before, by the words of its command that are no files.</summary>
    private static readonly Dictionary<string, string[]> Earlier = new(StringComparer.Ordinal)
    {
        ["undo"] = ["fix", "--select", "PL7001", "corpus"],
        ["fix --select PL7001"] = ["convert", "corpus", "--to", "parquet", "--output", "table.parquet"],
        ["verify cleaned --originals originals"] = ["clean", "corpus", "--output", "cleaned"],
        ["index merge"] = ["index", "build", "corpus", "--output", "part.index"],
        ["index match"] = ["index", "build", "corpus", "--output", "part.index", "--texts", "part.texts"],
        ["index group"] = ["index", "match", "part.index", "--part", "1/1", "--output", "all.pairs"],
        ["clean corpus --groups"] =
            ["index", "group", "all.pairs", "--index", "part.index", "--texts", "part.texts", "--output", "corpus.groups"],
    };

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Every_file_is_whole_and_nothing_is_left()
    {
        var random = new Random(Kills);
        var killed = 0;
        var left = 0;
        var whole = Commands.ToDictionary(command => command, RunWhole);
        for (var kill = 0; kill < Kills; kill++)
        {
            var command = Commands[kill % Commands.Length];
            Reset(command);
            killed += Run(command, random.NextDouble() * whole[command].Time) ? 1 : 0;
            foreach (var (name, content) in Contents().Where(file => !IsTemporary(file.Key)))
            {
                (content == whole[command].Before.GetValueOrDefault(name)
                    || content == whole[command].After.GetValueOrDefault(name)
                    || IsBegun(name, content)).ShouldBeTrue(
                        $"{string.Join(' ', command)}: {name} is neither what it was nor what it was to be");
            }

            left += Contents().Keys.Count(IsTemporary);
            Run(command);
            Contents().Keys.Where(IsTemporary).ShouldBeEmpty(string.Join(' ', command));
        }

        output.WriteLine($"{Kills} runs, {killed} of them killed before their end; {left} files left by them and removed by the next run");
        killed.ShouldBeGreaterThan(0, "no run was killed before its end");
    }

    private (Dictionary<string, string> Before, Dictionary<string, string> After, TimeSpan Time) RunWhole(string[] command)
    {
        Reset(command);
        var before = Contents();
        var start = Stopwatch.GetTimestamp();
        Run(command);
        var time = Stopwatch.GetElapsedTime(start);
        var after = Contents();
        after.Except(before).ShouldNotBeEmpty($"{string.Join(' ', command)} writes nothing");
        return (before, after, time);
    }

    /// <summary>Whether the run was killed before it ended.</summary>
    private bool Run(string[] command, TimeSpan? until = null)
    {
        using var process = ProgramProcess.Start(_cli.Folder, [.. command, .. command[0] is "check" or "fix" ? (string[])["--quiet"] : []]);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var ended = process.WaitForExit(until is { } time ? (int)time.TotalMilliseconds : Timeout.Infinite);
        if (!ended)
        {
            process.Kill();
        }

        process.WaitForExit();
        return !ended;
    }

    private void Reset(string[] command)
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
            .With(".paperlint-baseline.jsonl",
                "{\"paperlint_baseline\":2}\n{\"paper\":\"arxiv:2301.99999\",\"code\":\"PL7001\",\"field\":\"abstract\",\"text\":\"%\","
                + "\"count\":1}\n")
            .With(".paperlint-suppressions.yml", "- { paper: \"arxiv:2301.00001\", code: PL7001, reason: r }\n")
            .With(".paperlint-decisions.jsonl",
                "{\"paperlint_decisions\":1}\n{\"paper\":\"arxiv:2301.99999\",\"code\":\"PL7001\",\"field\":\"abstract\",\"text\":"
                + "\"\\\\%\",\"decision\":\"rejected\",\"on\":\"2027-06-30\"}\n")
            .With(".editorconfig", "root = true\n");
        RunEarlier(command);
    }

    private void RunEarlier(string[] command)
    {
        var name = string.Join(' ', command.TakeWhile(word => !word.Contains('.', StringComparison.Ordinal)));
        if (Earlier.TryGetValue(name, out var earlier))
        {
            RunEarlier(earlier);
            Run(earlier);
        }
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
