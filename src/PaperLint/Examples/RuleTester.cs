using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Analyzers;
using PaperLint.Analyzers.Engine;
using PaperLint.Linting;
using PaperLint.Rules;

namespace PaperLint.Examples;

/// <summary>Runs the examples of a rule: they are its tests.</summary>
public static class RuleTester
{
    /// <summary>What the examples show to be wrong with the rule; empty for a sound one.</summary>
    public static ImmutableArray<RuleTestFailure> Test(Rule rule, AnalyzerSettings settings) =>
        [.. rule.BadExamples.Concat(rule.GoodExamples).SelectMany(example => Test(rule, example, settings))];

    private static IEnumerable<RuleTestFailure> Test(Rule rule, RuleExample example, AnalyzerSettings settings)
    {
        if (rule.Analyzer == EngineKind.KindName && !InputExample.IsFile(rule))
        {
            yield break;
        }

        // Examples are of what the rule finds when it is on, whatever its usual severity.
        var rules = RuleSet.Create([rule.WithSeverity(Microsoft.CodeAnalysis.ReportDiagnostic.Warn)], settings);
        var run = new ExampleRun(rules, example, rule.Scope[0]);
        var found = InputExample.IsFile(rule) ? InputExample.Spans(rule, example) : run.Spans();
        foreach (var span in example.Spans.Except(found))
        {
            yield return new RuleTestFailure(rule, example, RuleTestFailureKind.Missing, Mark(example.Text, span));
        }

        foreach (var span in found.Except(example.Spans))
        {
            yield return new RuleTestFailure(rule, example, RuleTestFailureKind.Noisy, Mark(example.Text, span));
        }

        if (example.Fixed is { } expected && run.FixedText() is var actual && actual != expected)
        {
            yield return new RuleTestFailure(rule, example, RuleTestFailureKind.WrongFix, TextDifference.Of(expected, actual));
        }
    }

    private static string Mark(string text, TextSpan span) => $"{text[..span.Start]}[|{text[span.Start..span.End]}|]{text[span.End..]}";
}
