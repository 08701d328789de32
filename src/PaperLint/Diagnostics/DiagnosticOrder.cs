using System.Collections.Immutable;
using PaperLint.Corpus;

namespace PaperLint.Diagnostics;

/// <summary>The order of the diagnostics of a block: that of their places.</summary>
internal static class DiagnosticOrder
{
    /// <summary>
    /// Most blocks are in order as they are: what only the corpus tells is rare, and so is chrome within a paper. Texts of one row
    /// of a table have no order among each other but that in which they were looked at.
    /// </summary>
    public static ImmutableArray<LintDiagnostic> Sort(ImmutableArray<LintDiagnostic> diagnostics, Block block)
    {
        for (var i = 1; i < diagnostics.Length; i++)
        {
            if (Compare(diagnostics[i], diagnostics[i - 1], block) < 0)
            {
                return [.. diagnostics.Order(Comparer<LintDiagnostic>.Create((a, b) => Compare(a, b, block)))];
            }
        }

        return diagnostics;
    }

    private static int Compare(LintDiagnostic a, LintDiagnostic b, Block block) => block.IsText
        ? a.Span.Start.CompareTo(b.Span.Start)
        : a.Span.Start.Line.CompareTo(b.Span.Start.Line);
}
