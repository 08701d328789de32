using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PaperLint.Analyzers.Engine;
using PaperLint.Catalog;
using PaperLint.Rules;

namespace PaperLint.Configuration;

/// <summary>
/// What the command line says about rules: <c>--select</c>, <c>--ignore</c>, <c>--severity</c>. See <see cref="RuleSelector"/>
/// for what they take.
/// </summary>
public sealed record RuleSelection
{
    /// <summary>Everything, under its usual severity.</summary>
    public static RuleSelection All { get; } = new();

    /// <summary>Empty: all rules.</summary>
    public ImmutableArray<string> Select { get; init; } = [];

    public ImmutableArray<string> Ignore { get; init; } = [];

    /// <summary>The last one that means a rule counts.</summary>
    public ImmutableArray<SeverityOverride> Severities { get; init; } = [];

    /// <summary>Whether a rule is meant, on or off.</summary>
    public bool Includes(Rule rule) => (Select.IsEmpty || Matches(Select, rule)) && !IsIgnored(rule);

    /// <summary>
    /// Whether a rule runs unless it is off. What could not be read was not checked: that is said whatever rules are asked for.
    /// </summary>
    public bool Runs(Rule rule) => Includes(rule) || (rule.Analyzer == EngineProvider.KindName && !IsIgnored(rule));

    public bool IsIgnored(Rule rule) => Matches(Ignore, rule);

    /// <summary>A rule under the severity that the command line alone gives it.</summary>
    public Rule Apply(Rule rule) => rule.WithSeverity(SeverityOf(rule, FileSettings.None).Severity);

    /// <summary>The severity of a rule under given settings, and what sets it, for people to read.</summary>
    internal (ReportDiagnostic Severity, string Source) SeverityOf(Rule rule, FileSettings settings)
    {
        if (Severities.LastOrDefault(item => RuleSelector.Matches(item.Selector, rule)) is { } item)
        {
            return (item.Severity, $"--severity {item.Selector}");
        }

        if (settings.SeverityOf(rule) is { } set)
        {
            return set;
        }

        // Who names a rule that is usually off wants it on.
        return rule.Severity == ReportDiagnostic.Suppress && (Select.Contains(rule.Id) || Select.Contains(rule.Name))
            ? (ReportDiagnostic.Warn, "--select")
            : (rule.Severity, rule.Path);
    }

    private static bool Matches(ImmutableArray<string> selectors, Rule rule) =>
        selectors.Any(selector => RuleSelector.Matches(selector, rule));
}
