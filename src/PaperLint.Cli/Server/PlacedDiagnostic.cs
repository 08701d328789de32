using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;

namespace PaperLint.Cli.Server;

/// <summary>A diagnostic at its place in a document, with which it moves while the document is edited.</summary>
/// <param name="Diagnostic">As it was found.</param>
/// <param name="Span">Where it stands by now, in UTF-16 units from the beginning of the document.</param>
internal sealed record PlacedDiagnostic(LintDiagnostic Diagnostic, TextSpan Span)
{
    public static PlacedDiagnostic In(DocumentText text, LintDiagnostic diagnostic)
    {
        var start = text.OffsetOf(diagnostic.Span.Start);
        return new PlacedDiagnostic(diagnostic, TextSpan.FromBounds(start, Math.Max(start, text.OffsetOf(diagnostic.Span.End))));
    }

    /// <summary>The same after an edit; null where the edit touches what it is about.</summary>
    public PlacedDiagnostic? After(TextChange change)
    {
        if (change.Span.End <= Span.Start && change.Span.Start < Span.Start)
        {
            return this with { Span = new TextSpan(Span.Start + (change.NewText?.Length ?? 0) - change.Span.Length, Span.Length) };
        }

        return change.Span.Start >= Span.End ? this : null;
    }
}
