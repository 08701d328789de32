using PaperLint.Diagnostics;
using PaperLint.Reporting.Statistics;
using PaperLint.Rules;

namespace PaperLint.Reporting.Plain;

/// <summary>
/// A diagnostic as one line for people: <c>path:row:column: severity CODE message [*]</c>; <c>[*]</c> marks what <c>fix</c>
/// repairs.
/// </summary>
internal static class DiagnosticLine
{
    public static string Of(LintDiagnostic diagnostic, Looks looks) =>
        $"{looks.Place($"{FileName(diagnostic)}:{RowAndColumn(diagnostic)}:")} {What(diagnostic, looks)}";

    /// <summary>
    /// The name of the file so that a line can begin with it: one that begins with <c>::</c> would be a command to GitHub's
    /// runner.
    /// </summary>
    public static string FileName(LintDiagnostic diagnostic)
    {
        var name = VisibleText.Escape(diagnostic.FileName);
        return name.TrimStart().StartsWith("::", StringComparison.Ordinal) ? "./" + name : name;
    }

    /// <summary>1-based; in a table the row, the name of the column, and the place in its text.</summary>
    public static string RowAndColumn(LintDiagnostic diagnostic)
    {
        var (row, place) = (diagnostic.Span.Start.Line + 1, diagnostic.Span.Start.Character + 1);
        return diagnostic.Field?.Column is { } column ? $"{row}:{VisibleText.Escape(column)}:{place}" : $"{row}:{place}";
    }

    /// <summary>The line without its place.</summary>
    public static string What(LintDiagnostic diagnostic, Looks looks) =>
        $"{Kind(diagnostic, looks)} {Marked(Message(diagnostic), looks)}";

    /// <summary>The severity and the code.</summary>
    public static string Kind(LintDiagnostic diagnostic, Looks looks)
    {
        var severity = diagnostic.Severity;
        return $"{looks.Severity(severity, SeverityWord.Of(severity))} {looks.Code(diagnostic.Rule, severity)}";
    }

    /// <summary>The message, with the mark of what can be repaired.</summary>
    public static string Message(LintDiagnostic diagnostic) => VisibleText.Escape(diagnostic.Message)
        + (diagnostic.Fix?.Fix.Safety == FixSafety.Safe ? " " + SummaryText.FixMark : "");

    /// <summary>The message, or the end of it, with the mark coloured.</summary>
    public static string Marked(string message, Looks looks) => message.EndsWith(SummaryText.FixMark, StringComparison.Ordinal)
        ? message[..^SummaryText.FixMark.Length] + looks.Repair(SummaryText.FixMark)
        : message;
}
