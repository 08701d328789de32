using Microsoft.CodeAnalysis;
using PaperLint.Rules;

namespace PaperLint.Cli;

/// <summary>The words in which commands speak of a rule.</summary>
internal static class RuleText
{
    public static string Severity(Rule rule) => rule.Severity switch
    {
        ReportDiagnostic.Error => "error",
        ReportDiagnostic.Warn => "warning",
        ReportDiagnostic.Info => "suggestion",
        ReportDiagnostic.Hidden => "silent",
        _ => "none",
    };

    public static string Fix(Rule rule) => rule.Fix is { } fix ? fix.Safety.ToString().ToLowerInvariant() : "no fix";
}
