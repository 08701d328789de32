using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Analyzers;
using PaperLint.Diagnostics;
using PaperLint.Linting;
using PaperLint.Rules;

namespace PaperLint.Examples;

/// <summary>Runs the examples of a rule: they are its tests.</summary>
public static class RuleTester
{
    /// <summary>What the examples show to be wrong with the rule; empty for a sound one.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="settings">Options of the configuration.</param>
    /// <param name="others">Rules beside which it runs, as it will in a corpus; what they report is left out.</param>
    public static ImmutableArray<RuleTestFailure> Test(Rule rule, AnalyzerSettings settings, params IEnumerable<Rule> others)
    {
        // Examples are of what the rule finds when it is on, whatever its usual severity.
        Rule[] rules = [rule.WithSeverity(Microsoft.CodeAnalysis.ReportDiagnostic.Warn), .. others.Where(other => other.Id != rule.Id)];
        return [.. rule.BadExamples.Concat(rule.GoodExamples)
            .SelectMany(example => Test(rule, example, RuleSet.Create(rules, SettingsOf(rule, example, settings))))];
    }

    private static AnalyzerSettings SettingsOf(Rule rule, RuleExample example, AnalyzerSettings settings) =>
        ExampleReferences.AddTo(ExampleVerdicts.AddTo(settings, example), rule, example);

    private static IEnumerable<RuleTestFailure> Test(Rule rule, RuleExample example, RuleSet rules)
    {
        var run = new ExampleRun(rules, rule, example);
        var reports = InputExample.IsFile(rule) ? [] : run.Reports();
        var found = InputExample.IsFile(rule)
            ? InputExample.Spans(rule, example)
            : [.. reports.Select(report => report.Field!.Span).Distinct()];
        foreach (var span in example.Spans.Except(found))
        {
            yield return new RuleTestFailure(rule, example, RuleTestFailureKind.Missing, Mark(example.Text, span));
        }

        foreach (var span in found.Except(example.Spans))
        {
            yield return new RuleTestFailure(rule, example, RuleTestFailureKind.Noisy, Mark(example.Text, span));
        }

        foreach (var report in reports.Where(report => example.Severity is { } severity && severity != WordOf(report)))
        {
            yield return new RuleTestFailure(rule, example, RuleTestFailureKind.Severity,
                $"{Mark(example.Text, report.Field!.Span)} is a {WordOf(report)}, not a {example.Severity}");
        }

        if (example.Fixed is { } expected && run.FixedText() is var actual && actual != expected)
        {
            yield return new RuleTestFailure(rule, example, RuleTestFailureKind.WrongFix, TextDifference.Of(expected, actual));
        }
    }

    private static string WordOf(LintDiagnostic report) =>
        report.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Info ? "suggestion" : "warning";

    private static string Mark(string text, TextSpan span) => $"{text[..span.Start]}[|{text[span.Start..span.End]}|]{text[span.End..]}";
}
