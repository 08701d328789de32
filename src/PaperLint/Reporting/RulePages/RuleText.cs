using PaperLint.Catalog;
using PaperLint.Rules;

namespace PaperLint.Reporting.RulePages;

/// <summary>The words in which a rule is spoken of.</summary>
public static class RuleText
{
    public static string Severity(Rule rule) => RuleReader.WordOf(rule.Severity);

    public static string Fix(Rule rule) => rule.Fix is { } fix ? RuleKeys.WordOf(fix.Safety) : "no fix";

    /// <summary>What becomes of its fixes and why, in a sentence or two; or why there is none.</summary>
    public static string FixSentence(Rule rule)
    {
        if (rule.Fix is not { } fix)
        {
            return $"No fix: {rule.NoFix!.Trim()}";
        }

        var how = fix.Safety switch
        {
            FixSafety.Safe => "safe, 'paperlint fix' applies it",
            FixSafety.Unsafe => "unsafe, 'paperlint fix --unsafe' applies it; look at the result",
            _ => "shown, never applied",
        };
        return $"Fix: {how}.{(fix.Because is { } because ? $" Because {because.TrimEnd('.')}." : "")}";
    }
}
