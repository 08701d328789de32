using System.CommandLine;
using System.Globalization;
using Humanizer;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Cli.Runs;
using PaperLint.Decisions;
using PaperLint.Decisions.Baselines;
using PaperLint.Diagnostics;
using PaperLint.Files;
using PaperLint.Linting;
using PaperLint.Reporting;

namespace PaperLint.Cli.Commands;

/// <summary><c>baseline</c>: writes down what is there today, so that <c>check</c> fails only on what is new.</summary>
internal static class BaselineCommand
{
    /// <summary>Each time another run was faster: more than would ever be started at once.</summary>
    private const int MostAttempts = 50;

    public static Command Create(Terminal terminal)
    {
        var run = new RunOptions();
        var links = new LinkOptions();
        var command = new DocumentedCommand("baseline", "Write down what is there today; from then on 'check' fails only on what is new.")
        {
            Examples = ["paperlint baseline corpus/"],
        };
        run.AddTo(command);
        links.AddTo(command);
        command.SetAction(parsed =>
        {
            using var linked = links.Follow(parsed, run.Prepare(parsed, terminal));
            var prepared = linked.Run;
            var path = BaselinePath.Of(prepared.Configuration);
            var (baseline, summary) = Write(prepared, path);
            if (prepared.IsEmpty(summary.Entries, isQuiet: false))
            {
                return ExitCode.Failed;
            }

            if (summary.Unreadable > 0)
            {
                terminal.Error.WriteLine(
                    $"paperlint: {"file".ToQuantity(summary.Unreadable)} could not be read, so no baseline was written");
                return ExitCode.Failed;
            }

            terminal.Out.WriteLine(
                $"{"defect".ToQuantity(baseline.Count, "N0", CultureInfo.InvariantCulture)} written to "
                + $"{VisibleText.Escape(terminal.NameOf(path))}.");
            return ExitCode.Clean;
        });
        return command;
    }

    /// <summary>Writes what the run finds; finds it anew, where another run wrote its own in the meantime.</summary>
    private static (Baseline Baseline, LintSummary Summary) Write(LintRun run, string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            var version = FileVersion.Of(path);
            var taken = Take(run, path);
            try
            {
                if (taken.Summary is { Unreadable: 0, Entries: > 0 })
                {
                    BaselineFile.Write(taken.Baseline, path, version);
                }

                return taken;
            }
            catch (FileChangedException) when (attempt < MostAttempts && run.Files.All(file => file.Path is not null))
            {
                // It says something else of the papers that this run does not read.
            }
        }
    }

    /// <summary>
    /// What the run finds; what the old baseline knows of papers that the run does not read, or of rules that are off, stays.
    /// </summary>
    private static (Baseline Baseline, LintSummary Summary) Take(LintRun run, string path)
    {
        var rules = run.CreateRuleSets();
        var extent = new RunExtent(rules.Rules, run.Reach);
        var old =
            new BaselineFilter(RegularFile.IsThere(path) ? BaselineFile.Read(path, run.Terminal.NameOf(path)) : Baseline.Empty, extent);
        var builder = new BaselineBuilder();
        DiagnosticFilter?[] filters = [run.FindSuppressions(extent), old];
        var options = run.Options with { Filters = [.. filters.OfType<DiagnosticFilter>()] };
        using var progress = new ProgressLine(run.Terminal, "Reading");
        var summary = new Linter(rules, options).Lint(progress.Watch(run.Files), builder.Add);
        builder.Add(old.NotCovered());
        return (builder.Build(), summary);
    }
}
