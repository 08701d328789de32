using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;

namespace PaperLint.Cli.Server;

/// <summary>
/// What only the whole corpus tells of a document, carried along while it is edited until the corpus is looked at again.
/// </summary>
/// <param name="Diagnostic">As it was found.</param>
/// <param name="Span">Where it stands by now.</param>
internal sealed record CarriedDiagnostic(LintDiagnostic Diagnostic, TextSpan Span)
{
    /// <summary>The same after an edit; null where the edit touches what it is about.</summary>
    public CarriedDiagnostic? After(TextChange change)
    {
        if (change.Span.End <= Span.Start && change.Span.Start < Span.Start)
        {
            return this with { Span = new TextSpan(Span.Start + (change.NewText?.Length ?? 0) - change.Span.Length, Span.Length) };
        }

        return change.Span.Start >= Span.End ? this : null;
    }
}
