using System.Collections.Immutable;
using System.Globalization;
using Humanizer;
using Microsoft.CodeAnalysis;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Corpus.Reading;
using PaperLint.Decisions;
using PaperLint.Decisions.Baselines;
using PaperLint.Decisions.Suppressions;
using PaperLint.Diagnostics;
using PaperLint.Files;
using PaperLint.Linting;
using PaperLint.Linting.Caching;
using PaperLint.Linting.Changes;
using PaperLint.Reporting;

namespace PaperLint.Cli.Runs;

/// <summary>Lints, and decides whether what is found lets the run fail: suppressions, the baseline and rates have a say.</summary>
internal sealed class Gate(LintRun run)
{
    /// <summary>How many gone defects are named; the rest is counted.</summary>
    private const int NamedAtMost = 20;

    /// <summary>The ids of rules with a diagnostic that lets the run fail, unless a rate allows it.</summary>
    private readonly HashSet<string> _failing = new(StringComparer.Ordinal);

    /// <summary>Null: everything is new.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>Where the baseline is written without what is gone; null where it stays as it is.</summary>
    public string? PrunedBaseline { get; init; }

    /// <summary>What the baseline was when it was read.</summary>
    public FileVersion BaselineVersion { get; init; }

    public ImmutableArray<MaxRate> MaxRates { get; init; } = [];

    /// <summary>The mildest severity that lets the run fail.</summary>
    public DiagnosticSeverity FailOn { get; init; } = DiagnosticSeverity.Warning;

    /// <summary>Whether what is found makes no difference to the exit code.</summary>
    public bool ExitZero { get; init; }

    /// <summary>Lints the files and prints what is found.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public int Pass(OpenReports reports)
    {
        SourceFile[] files = [.. reports.Except(run.Files)];
        var suppressions = run.FindSuppressionFiles();
        using var place = FindPlace(files, suppressions, reports);
        var (summary, gone) = place?.Replay(diagnostic => Take(diagnostic, reports)) ?? Lint(files, suppressions, reports, place);
        summary.HasBaseline = Baseline is not null;
        summary.Notes.AddRange(run.Notes);
        reports.Complete(summary);
        if (!reports.IsQuiet)
        {
            ReportGone(gone);
        }

        var fails = Fails(summary);
        return summary.Unreadable > 0 | run.IsEmpty(summary.Entries + summary.Diagnostics, reports.IsQuiet)
            ? ExitCode.Failed
            : fails
            && !ExitZero
            ? ExitCode.Found
            : ExitCode.Clean;
    }

    /// <summary>
    /// Where the result of a run like this is, or will be; null where none is kept: of what git or an index has a say in, of a
    /// run that writes a baseline, and of one that is over at once.
    /// </summary>
    private ResultPlace? FindPlace(SourceFile[] files, ILookup<string, SuppressionFile> suppressions, OpenReports reports) =>
        run.Earlier is null && run.Known.IsEmpty && run.Groups is null && PrunedBaseline is null
            ? run.Cache?.Find(files.Select(file => file.Path),
                () => run.InputsOf(files, suppressions) with { Baseline = Baseline, HasFileEdits = reports.NeedsFileEdits })
            : null;

    private RunResult Lint(SourceFile[] files, ILookup<string, SuppressionFile> suppressions, OpenReports reports, ResultPlace? place)
    {
        var rules = run.CreateRuleSets();
        var extent = new RunExtent(rules.Rules, run.Reach);
        var baseline = Baseline is null ? null : new BaselineFilter(Baseline, extent);
        DiagnosticFilter?[] filters =
            [run.Earlier is { } earlier ? new ChangedEntriesFilter(earlier) : null, run.FilterOf(suppressions, extent), baseline];
        var options =
            run.Options with { Filters = [.. filters.OfType<DiagnosticFilter>()], ConfigurationProblems = [.. run.ConfigurationProblems] };
        var summary = reports.ShowProgress(place?.Begin(files) ?? files, seen => new Linter(rules, options).Lint(seen, diagnostic =>
        {
            place?.Add(diagnostic);
            Take(diagnostic, reports);
        }));
        var result = new RunResult(summary, baseline is null ? [] : GoneOf(baseline));
        place?.Keep(result);
        if (PrunedBaseline is { } path)
        {
            BaselineFile.Write(baseline!.Pruned(), path, BaselineVersion);
        }

        return result;
    }

    private void Take(LintDiagnostic diagnostic, OpenReports reports)
    {
        if (diagnostic is { Silence: null, Rule.Counts: true } && diagnostic.Severity >= FailOn)
        {
            _failing.Add(diagnostic.Rule.Id);
        }

        reports.Take(diagnostic);
    }

    private bool Fails(LintSummary summary)
    {
        var fails = _failing.Any(id => !MaxRates.Any(rate => rate.Covers(run.Catalog[id])));
        foreach (var rate in MaxRates)
        {
            var actual = rate.RateIn(summary, run.Catalog);
            if (actual > rate.Allowed)
            {
                run.Terminal.Error.WriteLine(
                    string.Create(CultureInfo.InvariantCulture,
                    $"paperlint: {rate.Selector}: {actual:0.##} reports in {MaxRate.Papers:N0} papers, more than the "
                        + $"{rate.Allowed:0.##} that --max-rate allows"));
                fails = true;
            }
        }

        return fails;
    }

    private static ImmutableArray<(string Text, int Count)> GoneOf(BaselineFilter baseline) =>
    [
        .. baseline.GoneDefects()
            .Select(item => (Text: item.Defect.ToString(), item.Count))
            .Concat(baseline.GoneCopies().Select(item => (item.Group.ToString(), item.Count)))
            .Order(),
    ];

    private void ReportGone(ImmutableArray<(string Text, int Count)> gone)
    {
        if (gone.IsEmpty)
        {
            return;
        }

        var advice = PrunedBaseline is null ? "'paperlint check --prune' takes them out" : "taken out";
        run.Terminal.Error.WriteLine(
            $"paperlint: {"defect".ToQuantity(gone.Sum(item => (long)item.Count), "N0", CultureInfo.InvariantCulture)} of the baseline "
            + $"gone; {advice}:");
        foreach (var (text, count) in gone.Take(NamedAtMost))
        {
            run.Terminal.Error.WriteLine($"  {VisibleText.Escape(text)}{(count > 1 ? $" ({count}×)" : "")}");
        }

        if (gone.Length > NamedAtMost)
        {
            run.Terminal.Error.WriteLine($"  and {(gone.Length - NamedAtMost).ToString("N0", CultureInfo.InvariantCulture)} more");
        }
    }
}
