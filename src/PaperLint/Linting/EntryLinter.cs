using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Analyzers;
using PaperLint.Corpus;
using PaperLint.Diagnostics;

namespace PaperLint.Linting;

/// <summary>Runs the analyzers of texts and entries over one entry.</summary>
public sealed class EntryLinter(RuleSet rules)
{
    /// <summary>Analyzers for which a mark each fits on the stack; the built-in rules make forty.</summary>
    private const int MostOnStack = 256;

    /// <summary>Reports of one rule in one text at most; the last of them tells how many more there are.</summary>
    public int MostReports { get; init; } = int.MaxValue;

    /// <summary>What is found, in the order of fields and places.</summary>
    public List<Finding> Lint(Entry entry) => Lint(entry, locator: null, out _);

    internal List<Finding> Lint(Entry entry, DiagnosticLocator? locator, out EntryContext context)
    {
        var findings = new EntryFindings(MostReports);
        context = new EntryContext(entry, findings, locator);
        foreach (var field in context.Fields)
        {
            LintField(field, findings);
        }

        foreach (var analyzer in rules.EntryAnalyzers)
        {
            analyzer.Analyze(context);
        }

        context.Confirmed?.Soften(findings.All);
        context.Rewritten = RewrittenStretches.Settle(findings.All);
        if (findings.All.Count > 1)
        {
            FindingOrder.Sort(findings.All, entry);
        }

        findings.TellFurther();
        return findings.All;
    }

    /// <summary>
    /// An analyzer that runs into a time limit is stopped for this text, and that is said: what it would have found is not known.
    /// </summary>
    private void Analyze(FieldContext field, FieldAnalyzer analyzer, EntryFindings findings)
    {
        if (analyzer.Budget is not { } budget)
        {
            analyzer.Analyze(field);
            return;
        }

        if (budget.IsSpent)
        {
            return;
        }

        var started = Stopwatch.GetTimestamp();
        string? stopped = null;
        budget.Read(field.Text.Length);
        try
        {
            analyzer.Analyze(field);
        }
        catch (RegexMatchTimeoutException e)
        {
            stopped = string.Create(CultureInfo.InvariantCulture, $"{budget.Rules} was stopped after {e.MatchTimeout.TotalSeconds} s");
        }

        budget.Spend(started);
        if ((budget.Notice() ?? stopped) is { } detail && rules[EngineDiagnostics.TimeLimit] is { } rule)
        {
            findings.Add(
                FindingFactory.Create(rule, field.Entry.Entry, field.Field, new TextSpan(0, field.Text.Length), fix: null,
                [("detail", detail)]));
        }
    }

    private void LintField(FieldContext field, EntryFindings findings)
    {
        if (!rules.FieldPlans.TryGetValue(field.Name, out var plan))
        {
            return;
        }

        Span<bool> woken = plan.All.Length <= MostOnStack ? stackalloc bool[plan.All.Length] : new bool[plan.All.Length];
        plan.Wake(field, woken);
        foreach (var index in plan.Indexes)
        {
            if (woken[index])
            {
                Analyze(field, plan.All[index], findings);
            }
        }
    }
}
