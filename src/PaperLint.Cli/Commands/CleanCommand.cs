using System.CommandLine;
using Humanizer;
using PaperLint.Cleaning;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Cli.Runs;
using PaperLint.Decisions.Baselines;
using PaperLint.Linting;
using PaperLint.Reporting;

namespace PaperLint.Cli.Commands;

/// <summary><c>clean</c>: writes a cleaned copy of a corpus with a manifest that accounts for every paper.</summary>
internal static class CleanCommand
{
    public static Command Create(Terminal terminal)
    {
        var output = new Option<string>("--output") { Description = "The folder for the cleaned corpus: new, empty, or one that 'clean' wrote before.", HelpName = "DIR", Required = true };
        var format = new Option<string>("--format") { Description = "same: each file in its own format (default); json-lines: all files as JSON Lines.", HelpName = "FORMAT", DefaultValueFactory = _ => "same" };
        format.AcceptOnlyFromAmong("same", "json-lines");
        var run = new RunOptions();
        var command = new DocumentedCommand("clean", "Write a cleaned copy: repaired, without page chrome and repeated papers.")
        {
            Examples = ["paperlint clean corpus/ --output cleaned", "paperlint clean corpus/ --output cleaned --format json-lines"],
        };
        command.Add(output);
        command.Add(format);
        run.AddTo(command);
        command.SetAction(parsed =>
        {
            var prepared = run.Prepare(parsed, terminal);
            var directory = Path.Combine(terminal.WorkingDirectory, parsed.GetValue(output)!);
            RefuseForeignFolder(directory, parsed.GetValue(output)!);
            if (prepared.Files.Any(file => file.Path is null))
            {
                throw new UsageException("'clean' reads its input more than once; name a file or a folder instead of standard input");
            }

            var cleaning = new CleaningOptions(directory) { AsJsonLines = parsed.GetValue(format) == "json-lines" };
            var manifest = CleanerOf(prepared).Clean(prepared.Files, cleaning);
            terminal.Out.WriteLine(Summary(manifest, parsed.GetValue(output)!));
            return manifest.Unreadable > 0 | prepared.IsEmpty(manifest.Entries, isQuiet: false) ? ExitCode.Failed : ExitCode.Clean;
        });
        return command;
    }

    private static CorpusCleaner CleanerOf(LintRun run)
    {
        var rules = run.CreateRuleSets();
        return new CorpusCleaner(run.Catalog, rules, run.Options) { Suppressions = run.FindSuppressions(new RunExtent(rules.Rules, run.Reach)) };
    }

    /// <summary>Nothing that is not its own is ever mixed with a cleaned corpus, or written over.</summary>
    private static void RefuseForeignFolder(string directory, string name)
    {
        if (File.Exists(directory))
        {
            throw new UsageException($"--output: '{name}' is a file; name a folder");
        }

        if (Directory.Exists(directory) && Directory.EnumerateFileSystemEntries(directory).Any() && !File.Exists(Path.Combine(directory, "manifest.json")))
        {
            throw new UsageException($"--output: the folder '{name}' holds files that 'clean' did not write; name a new or empty one");
        }
    }

    private static string Summary(Manifest manifest, string directory)
    {
        var repaired = manifest.Files.Sum(file => file.Fixes);
        return $"{"paper".ToQuantity(manifest.Entries, "N0")} in: {manifest.Kept.Count():N0} kept, {manifest.Dropped.Count():N0} repeated, {manifest.Rejected.Count() + manifest.BrokenRecords:N0} set aside. "
            + $"{"place".ToQuantity(repaired, "N0")} repaired. See manifest.json and rejected.jsonl in {Reporting.VisibleText.Escape(directory)}.";
    }
}
