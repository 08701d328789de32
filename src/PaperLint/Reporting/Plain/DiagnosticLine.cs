using PaperLint.Diagnostics;
using PaperLint.Reporting.Json;
using PaperLint.Reporting.Statistics;
using PaperLint.Rules;

namespace PaperLint.Reporting.Plain;

/// <summary>
/// A diagnostic as one line for people: <c>path:row:column: severity CODE message [*]</c>; <c>[*]</c> marks what <c>fix</c>
/// repairs.
/// </summary>
internal static class DiagnosticLine
{
    public static string Of(LintDiagnostic diagnostic, Palette palette) =>
        $"{palette.Place($"{FileName(diagnostic)}:{RowAndColumn(diagnostic)}:")} {What(diagnostic, palette)}";

    /// <summary>
    /// The name of the file so that a line can begin with it: one that begins with <c>::</c> would be a command to GitHub's
    /// runner.
    /// </summary>
    public static string FileName(LintDiagnostic diagnostic)
    {
        var name = VisibleText.Escape(diagnostic.FileName);
        return name.TrimStart().StartsWith("::", StringComparison.Ordinal) ? "./" + name : name;
    }

    /// <summary>1-based.</summary>
    public static string RowAndColumn(LintDiagnostic diagnostic) =>
        $"{diagnostic.Span.Start.Line + 1}:{diagnostic.Span.Start.Character + 1}";

    /// <summary>The line without its place.</summary>
    public static string What(LintDiagnostic diagnostic, Palette palette)
    {
        var mark = diagnostic.Fix?.Fix.Safety == FixSafety.Safe ? " " + palette.Repair(SummaryText.FixMark) : "";
        return $"{SeverityWord.Of(diagnostic.Severity)} {palette.Code(diagnostic.Rule.Id)} {VisibleText.Escape(diagnostic.Message)}{mark}";
    }
}
