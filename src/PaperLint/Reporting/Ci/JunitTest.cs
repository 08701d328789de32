using Microsoft.CodeAnalysis;
using PaperLint.Diagnostics;
using PaperLint.Reporting.Plain;

namespace PaperLint.Reporting.Ci;

/// <summary>A diagnostic as a test: its texts, which hold on to nothing of the file.</summary>
/// <param name="Name">Unique in its file.</param>
/// <param name="Severity">Of a failed test; null for one that was skipped.</param>
/// <param name="Message">In a line.</param>
/// <param name="Text">The same with its place.</param>
internal sealed record JunitTest(string Name, string? Severity, string Message, string Text)
{
    public static JunitTest Of(LintDiagnostic diagnostic, DiagnosticSeverity failOn) => new(
        $"{diagnostic.Rule.Id} {diagnostic.Rule.Name} {DiagnosticLine.RowAndColumn(diagnostic)}",
        diagnostic.Rule.Counts && diagnostic.Severity >= failOn ? SeverityWord.Of(diagnostic.Severity) : null,
        VisibleText.Escape(diagnostic.Message),
        $"{DiagnosticLine.Of(diagnostic, Looks.Plain)}{Context(diagnostic)}");

    /// <summary>
    /// Behind a bar, as no line may begin with text from outside: CI runners take what begins with <c>::</c> for a command.
    /// </summary>
    private static string Context(LintDiagnostic diagnostic) =>
        diagnostic.Field is { } field ? "\n| " + Excerpt.Of(field.Text, field.Span).Line : "";
}
