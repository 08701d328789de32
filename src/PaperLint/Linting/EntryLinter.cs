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

    /// <summary>What is found, in the order of fields and places.</summary>
    public List<Finding> Lint(Entry entry) => Lint(entry, locator: null, out _);

    internal List<Finding> Lint(Entry entry, DiagnosticLocator? locator, out EntryContext context)
    {
        var findings = new List<Finding>();
        context = new EntryContext(entry, findings, locator);
        foreach (var field in context.Fields)
        {
            LintField(field);
        }

        foreach (var analyzer in rules.EntryAnalyzers)
        {
            analyzer.Analyze(context);
        }

        if (findings.Count > 1)
        {
            FindingOrder.Sort(findings, entry);
        }

        return findings;
    }

    /// <summary>A pattern that runs into its time limit is stopped for this text, and that is said: what it would have found is not known.</summary>
    private void Analyze(FieldContext field, FieldAnalyzer analyzer)
    {
        try
        {
            analyzer.Analyze(field);
        }
        catch (RegexMatchTimeoutException e)
        {
            if (rules[EngineDiagnostics.TimeLimit] is { } rule)
            {
                var detail = $"{string.Join(", ", analyzer.RuleIds)} was stopped after {e.MatchTimeout.TotalSeconds} s";
                field.Report(rule, new TextSpan(0, field.Text.Length), fix: null, ("detail", detail));
            }
        }
    }

    private void LintField(FieldContext field)
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
                Analyze(field, plan.All[index]);
            }
        }
    }
}
