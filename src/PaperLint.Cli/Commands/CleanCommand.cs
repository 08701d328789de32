using System.CommandLine;
using Humanizer;
using PaperLint.Cleaning;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Cli.Runs;
using PaperLint.Corpus.Reading;
using PaperLint.Decisions;
using PaperLint.Evidence;
using PaperLint.Linting;
using PaperLint.Reporting;
using PaperLint.Reporting.Plain;

namespace PaperLint.Cli.Commands;

/// <summary><c>clean</c>: writes a cleaned copy of a corpus with a manifest that accounts for every paper.</summary>
internal static class CleanCommand
{
    public static Command Create(Terminal terminal)
    {
        var output =
            new Option<string>("--output")
            {
                Description =
            "The folder for the cleaned corpus: new, empty, or one that 'clean' wrote before.",
                HelpName = "DIR",
                Required = true
            };
        var format =
            new Option<string>("--format")
            {
                Description =
            "same: each file in its own format (default); json-lines: all files as JSON Lines.",
                HelpName = "FORMAT",
                DefaultValueFactory =
                _ => "same"
            };
        format.AcceptOnlyFromAmong("same", "json-lines");
        var run = new RunOptions();
        var references = new ReferenceOptions();
        var groups = new GroupsOption();
        var command = new DocumentedCommand("clean", "Write a cleaned copy: repaired, without page chrome and repeated papers.")
        {
            Examples =
            [
                "paperlint clean corpus/ --output cleaned",
                "paperlint clean corpus/ --output cleaned --format json-lines",
                "paperlint clean shard-1.jsonl --groups corpus.groups --output cleaned-1",
            ],
        };
        command.Add(output);
        command.Add(format);
        run.AddTo(command);
        references.AddTo(command);
        groups.AddTo(command);
        command.SetAction(parsed =>
        {
            var prepared = groups.Find(parsed, run.Prepare(parsed, terminal));
            if (prepared.Groups is { HasTexts: false })
            {
                throw new UsageException(
                    "--groups: these groups were made without texts, which cleaning needs: run 'index build' and 'index group' with --texts");
            }

            var folder =
                CleanedFolder.Open(Path.GetFullPath(parsed.GetValue(output)!, terminal.WorkingDirectory),
                VisibleText.Escape(parsed.GetValue(output)!));
            using var progress = new ProgressLine(terminal, "Cleaning");
            prepared = prepared with { Files = [.. progress.Watch(InputsOf(prepared, folder))] };

            // They are read for the plan, and again for the copy.
            progress.All *= 2;
            using var referenced = references.Find(parsed, prepared, terminal.Cache?.References);
            prepared = referenced.Run;
            var asJsonLines = parsed.GetValue(format) == "json-lines";
            var cleaning = new CleaningOptions(folder, OutputNames.Of(prepared.Files, asJsonLines)) { AsJsonLines = asJsonLines };
            var inputs = OutputPaths.Of(prepared);
            folder.Require(cleaning.Names.All, inputs.IsInput);
            ShowNames(cleaning.Names, terminal);
            var manifest = CleanerOf(prepared).Clean(prepared.Files, cleaning);
            progress.Dispose();
            ShowProblems(prepared);
            ShowLeft(folder, manifest, terminal);
            terminal.Out.WriteLine(Summary(manifest, parsed.GetValue(output)!));
            ShowWhy(manifest, terminal);
            return manifest.Unreadable > 0 | prepared.IsEmpty(manifest.Entries, isQuiet: false) ? ExitCode.Failed : ExitCode.Clean;
        });
        return command;
    }

    private static CorpusCleaner CleanerOf(LintRun run)
    {
        var rules = run.CreateRuleSets();
        return new CorpusCleaner(run.Catalog, rules, run.Options)
        {
            Suppressions =
            run.FindSuppressions(new RunExtent(rules.Rules, run.Reach)),
            Settings = run.FirstSettings,
            WithTwins = twins => RepairingWith(run, twins).CreateRuleSets(),
        };
    }

    /// <summary>The run as it repairs papers: what becomes of copies has been decided, so that groups are not read again.</summary>
    private static LintRun RepairingWith(LintRun run, ReferencePapers twins) => run with
    {
        References = ReferencePapers.Merge(run.References ?? ReferencePapers.Empty, twins),
        Groups = null,
    };

    /// <summary>What is read: nothing of the folder that is written, where an earlier run wrote.</summary>
    private static SourceFile[] InputsOf(LintRun run, CleanedFolder folder)
    {
        if (run.Files.Any(file => file.Path is null))
        {
            throw new UsageException("'clean' reads its input more than once; name files or folders instead of standard input or a pipe");
        }

        if (run.Paths.FirstOrDefault(path => folder.Holds(Path.GetFullPath(path, run.Terminal.WorkingDirectory))) is { } inside)
        {
            throw new UsageException(
                $"--output: '{VisibleText.Escape(inside)}' is read and lies in the folder that is written; name another folder");
        }

        return [.. run.Files.Where(file => !folder.Holds(file.Path!))];
    }

    /// <summary>Says what copies are called whose names do not tell.</summary>
    private static void ShowNames(OutputNames names, Terminal terminal)
    {
        foreach (var (input, name) in names.Renamed)
        {
            terminal.Error.WriteLine($"paperlint: the copy of {VisibleText.Escape(input)} is called {VisibleText.Escape(name)}");
        }
    }

    /// <summary>References of which a part cannot be read.</summary>
    private static void ShowProblems(LintRun run)
    {
        var report = new ConciseReport(run.Terminal.Error, Looks.Plain);
        foreach (var problem in run.ReferenceProblems)
        {
            report.Add(problem);
        }
    }

    private static void ShowLeft(CleanedFolder folder, Manifest manifest, Terminal terminal)
    {
        foreach (var name in folder.LeftFromBefore(manifest.Outputs.Select(output => output.Name)))
        {
            terminal.Error.WriteLine(
                $"paperlint: {VisibleText.Escape(name)} is of an earlier run and does not belong to the cleaned corpus any more; remove "
                + $"it");
        }
    }

    private static string Summary(Manifest manifest, string directory)
    {
        var repaired = manifest.Files.Sum(file => file.Fixes);
        return $"{"paper".ToQuantity(manifest.Entries, "N0")} in: {manifest.Kept.Count():N0} kept, {manifest.Dropped.Count():N0} "
            + $"repeated, {manifest.Rejected.Count() + manifest.BrokenRecords:N0} set aside. "
            + $"{"place".ToQuantity(repaired, "N0")} repaired. See manifest.json, dropped.jsonl and rejected.jsonl in "
            + $"{VisibleText.Escape(directory)}.";
    }

    /// <summary>Why papers are no part of the cleaned corpus: each reason with the first paper that has it.</summary>
    private static void ShowWhy(Manifest manifest, Terminal terminal)
    {
        Show("repeated", manifest.Dropped.Select(fate => ((Fate)fate, fate.Reason)), terminal);
        Show("set aside", manifest.Rejected.SelectMany(fate => fate.Reasons.Select(reason => ((Fate)fate, reason))), terminal);
        if (manifest.BrokenRecords > 0)
        {
            terminal.Out.WriteLine($"  set aside {manifest.BrokenRecords,6:N0}  that cannot be read as papers");
        }
    }

    private static void Show(string what, IEnumerable<(Fate Fate, Reason Reason)> papers, Terminal terminal)
    {
        foreach (var reason in papers.GroupBy(paper => paper.Reason.Code).OrderByDescending(reason => reason.Count()))
        {
            var (fate, first) = reason.First();
            var place = $"{VisibleText.Escape(fate.Place.FileName)}:{fate.Row}";
            terminal.Out.WriteLine(
                $"  {what,-9} {reason.Count(),6:N0}  {first.Code} {first.Name}, first at {place}: {VisibleText.Escape(first.Message)}");
        }
    }
}
