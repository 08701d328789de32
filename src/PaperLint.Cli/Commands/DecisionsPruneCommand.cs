using System.CommandLine;
using System.Globalization;
using Humanizer;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Cli.Runs;
using PaperLint.Decisions;
using PaperLint.Decisions.Curation;
using PaperLint.Files;
using PaperLint.Reporting;

namespace PaperLint.Cli.Commands;

/// <summary>
/// <c>decisions prune</c>: forgets what was decided on papers and rules that there are no more. Repairs that were applied stay, for
/// the next scrape brings back what they repaired.
/// </summary>
internal static class DecisionsPruneCommand
{
    public static Command Create(Terminal terminal)
    {
        var run = new RunOptions();
        var command = new DocumentedCommand("prune", "Forget what was decided on papers and rules that there are no more.")
        {
            Examples = ["paperlint decisions prune corpus/"],
        };
        run.AddTo(command);
        command.SetAction(parsed =>
        {
            var prepared = run.Prepare(parsed, terminal);
            if (prepared.Reach != RunReach.Whole)
            {
                throw new UsageException(
                    "a part of the corpus does not tell which papers are gone; name the folder of the decisions, or one above it");
            }

            var papers = KeysOf(prepared);
            if (prepared.IsEmpty(papers.Count, isQuiet: false))
            {
                return ExitCode.Failed;
            }

            var path = DecisionPath.Of(prepared.Configuration);
            AbandonedFiles.Remove(Path.GetDirectoryName(path)!);
            var decisions = new OpenDecisions(path, terminal.NameOf(path));
            decisions.Refresh();
            var before = decisions.Known.Count;
            if (before > 0)
            {
                decisions.Change(known =>
                [
                    .. known.All.Where(item => !IsThere(item, papers, prepared))
                        .Select(item => new DecisionChange(Before: item, After: null)),
                ]);
            }

            terminal.Out.WriteLine(
                $"{"decision".ToQuantity(before - decisions.Known.Count, "N0", CultureInfo.InvariantCulture)} taken out, "
                + $"{decisions.Known.Count.ToString("N0", CultureInfo.InvariantCulture)} left in "
                + $"{VisibleText.Escape(terminal.NameOf(path))}.");
            return ExitCode.Clean;
        });
        return command;
    }

    private static HashSet<string> KeysOf(LintRun run)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in run.Files)
        {
            using var stream = file.Open();
            keys.UnionWith(file.Format.Read(stream, file.Mapping)
                .SelectMany(block => block.Entries)
                .Where(entry => !entry.IsChrome)
                .Select(entry => entry.Key));
        }

        return keys;
    }

    private static bool IsThere(Decision decision, HashSet<string> papers, LintRun run)
    {
        var copies = decision.Defect.Copies.ToArray();
        return copies.Length > 0
            ? copies.All(papers.Contains)
            : (decision.Defect.Paper is not { } paper || papers.Contains(paper)) && run.Catalog[decision.Defect.Code] is not null;
    }
}
