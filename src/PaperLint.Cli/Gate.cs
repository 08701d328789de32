using System.Collections.Immutable;
using System.Globalization;
using Humanizer;
using Microsoft.CodeAnalysis;
using PaperLint.Linting;
using PaperLint.Linting.Baselines;
using PaperLint.Linting.Changes;
using PaperLint.Reporting;

namespace PaperLint.Cli;

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

    public ImmutableArray<MaxRate> MaxRates { get; init; } = [];

    /// <summary>The mildest severity that lets the run fail.</summary>
    public DiagnosticSeverity FailOn { get; init; } = DiagnosticSeverity.Hidden;

    /// <summary>Whether what is found makes no difference to the exit code.</summary>
    public bool ExitZero { get; init; }

    /// <summary>Lints the files and prints what is found.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public int Pass(OpenReports reports)
    {
        var rules = run.CreateRuleSets();
        var extent = new RunExtent(rules, run.Reach);
        var baseline = Baseline is null ? null : new BaselineFilter(Baseline, extent);
        DiagnosticFilter?[] filters = [run.Earlier is { } earlier ? new ChangedEntriesFilter(earlier) : null, run.FindSuppressions(extent), baseline];
        var options = run.Options with { Filters = [.. filters.OfType<DiagnosticFilter>()], ConfigurationProblems = [.. run.ConfigurationProblems] };
        var summary = reports.ShowProgress(reports.Except(run.Files), seen => new Linter(rules, options).Lint(seen, diagnostic => Take(diagnostic, reports)));
        summary.HasBaseline = baseline is not null;
        reports.Complete(summary);
        if (baseline is not null)
        {
            ReportGone(baseline, reports.IsQuiet);
        }

        var fails = Fails(summary);
        return summary.Unreadable > 0 ? ExitCode.Failed : fails && !ExitZero ? ExitCode.Found : ExitCode.Clean;
    }

    private void Take(LintDiagnostic diagnostic, OpenReports reports)
    {
        if (diagnostic.Silence is null && diagnostic.Diagnostic.Severity >= FailOn)
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
                run.Terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"paperlint: {rate.Selector}: {actual:0.##} reports in {MaxRate.Papers:N0} papers, more than the {rate.Allowed:0.##} that --max-rate allows"));
                fails = true;
            }
        }

        return fails;
    }

    private void ReportGone(BaselineFilter baseline, bool isQuiet)
    {
        if (PrunedBaseline is { } path)
        {
            BaselineFile.Write(baseline.Pruned(), path);
        }

        var gone = baseline.GoneDefects().Select(item => (Text: item.Defect.ToString(), item.Count)).Concat(baseline.GoneCopies().Select(item => (item.Group.ToString(), item.Count))).ToArray();
        if (gone.Length == 0 || isQuiet)
        {
            return;
        }

        var advice = PrunedBaseline is null ? "'paperlint check --prune' takes them out" : "taken out";
        run.Terminal.Error.WriteLine($"paperlint: {"defect".ToQuantity(gone.Sum(item => (long)item.Count), "N0", CultureInfo.InvariantCulture)} of the baseline gone; {advice}:");
        foreach (var (text, count) in gone.Order().Take(NamedAtMost))
        {
            run.Terminal.Error.WriteLine($"  {VisibleText.Escape(text)}{(count > 1 ? $" ({count}×)" : "")}");
        }

        if (gone.Length > NamedAtMost)
        {
            run.Terminal.Error.WriteLine($"  and {(gone.Length - NamedAtMost).ToString("N0", CultureInfo.InvariantCulture)} more");
        }
    }
}
