using PaperLint.Fixes;
using PaperLint.Linting;

namespace PaperLint.Reporting;

/// <summary>A diagnostic as one line for people: <c>path:row:column: severity CODE message [*]</c>; <c>[*]</c> marks what <c>fix</c> repairs.</summary>
internal static class DiagnosticLine
{
    public static string Of(LintDiagnostic diagnostic, Palette palette)
    {
        var start = diagnostic.Span.Start;
        var place = $"{VisibleText.Escape(diagnostic.FileName)}:{start.Line + 1}:{start.Character + 1}:";
        var mark = diagnostic.Fix?.Fix.Safety == FixSafety.Safe ? " " + palette.Repair("[*]") : "";
        return $"{palette.Place(place)} {DiagnosticJson.SeverityWord(diagnostic.Diagnostic.Severity)} {palette.Code(diagnostic.Rule.Id)} {VisibleText.Escape(diagnostic.Message)}{mark}";
    }
}
