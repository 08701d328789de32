using PaperLint.Rules;

namespace PaperLint.Catalog;

/// <summary>
/// What <c>--select</c> and <c>--ignore</c> take: a code (PL6001), the beginning of codes (PL6), a category (math), a name
/// (stripped-times), or ALL.
/// </summary>
public static class RuleSelector
{
    public static bool Matches(string selector, Rule rule) =>
        selector == "ALL"
        || selector == rule.Category
        || selector == rule.Name
        || (selector.StartsWith("PL", StringComparison.Ordinal) && rule.Id.StartsWith(selector, StringComparison.Ordinal));

    /// <summary>Whether the selector means any rule at all; a typing mistake means none.</summary>
    public static bool MatchesAny(string selector, RuleCatalog catalog) => catalog.Rules.Any(rule => Matches(selector, rule));
}
