using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Reporting.Plain;

/// <summary>What stands beneath a finding: the words around it with the span underlined, the repair, and other places.</summary>
internal static class FindingContext
{
    /// <summary>Cells that other places have at least, however long the name of their file is.</summary>
    private const int LeastRoom = 24;

    /// <param name="diagnostic">The finding.</param>
    /// <param name="looks">How it is drawn.</param>
    /// <param name="cells">Of a line.</param>
    public static IEnumerable<string> Of(LintDiagnostic diagnostic, Looks looks, int cells)
    {
        if (diagnostic.Field is { } field && !IsWholeTitle(diagnostic, field))
        {
            var bar = looks.Faint("|") + " ";
            var excerpt = Excerpt.Of(field.Text, field.Span, cells - 2);
            yield return bar + excerpt.Line;
            var marks = bar + new string(' ', excerpt.Start)
                + looks.Severity(diagnostic.Severity, new string('^', excerpt.Length));
            var repair = Repair(diagnostic, field);
            var room = cells - 2 - excerpt.Start - excerpt.Length - 1;
            var fits = CellText.WidthOf(repair) <= room;
            yield return fits && repair.Length > 0 ? $"{marks} {looks.Repair(repair)}" : marks;
            if (!fits && repair.Length > 0)
            {
                yield return $"{looks.Faint("=")} {looks.Repair(CellText.Cut(repair, cells - 2))}";
            }
        }

        foreach (var related in diagnostic.Related)
        {
            var place = $"{VisibleText.Escape(related.FileName)}:{related.Position.Row + 1}:{related.Position.Column + 1}: ";
            var text = CellText.Cut(VisibleText.Escape(related.Message), Math.Max(LeastRoom, cells - 2 - CellText.WidthOf(place)));
            yield return $"{looks.Faint("=")} {place}{text}";
        }
    }

    /// <summary>A whole title stands in the heading, and nothing more is to be seen of it.</summary>
    private static bool IsWholeTitle(LintDiagnostic diagnostic, FieldSpan field) =>
        field.FieldName == FieldNames.Title && field.Span.Length == field.Text.Length && diagnostic.Fix is null;

    private static string Repair(LintDiagnostic diagnostic, FieldSpan field)
    {
        if (diagnostic.Fix?.Fix is not { } fix)
        {
            return "";
        }

        var word = fix.Safety switch
        {
            FixSafety.Safe => "fix",
            FixSafety.Unsafe => "unsafe fix",
            _ => "perhaps",
        };
        var becomes = FixPreview.Of(fix, field);
        return $"{word}: {(becomes.Length == 0 ? "remove" : VisibleText.Escape(becomes))}";
    }
}
