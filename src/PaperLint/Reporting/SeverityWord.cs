using Microsoft.CodeAnalysis;

namespace PaperLint.Reporting;

/// <summary>
/// Severities in the words of <c>.editorconfig</c>, which reports for people use too. Formats of other programs have words of
/// their own.
/// </summary>
public static class SeverityWord
{
    public static string Of(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "suggestion",
    };
}
