using Microsoft.CodeAnalysis.Text;
using PaperLint.Catalog;
using PaperLint.Diagnostics;

namespace PaperLint.Decisions.Suppressions;

/// <summary>What suppressions are judged by: the rules there are, those that are on, and the day.</summary>
public sealed class SuppressionRules(RuleCatalog catalog, RuleConfiguration configuration, DateOnly today)
{
    public bool Exists(string code) => catalog[code] is not null;

    public bool IsExpired(Suppression suppression) => suppression.Until < today;

    /// <summary>A diagnostic on a suppression; null where its rule is off.</summary>
    internal LintDiagnostic? Report(string code, Suppression suppression, LinePositionSpan span, string detail) =>
        configuration.Rules.FirstOrDefault(rule => rule.Id == code) is { } rule
        ? EngineDiagnostics.Of(rule, suppression.File.Name, detail, span)
        : null;
}
