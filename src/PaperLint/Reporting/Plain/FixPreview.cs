using PaperLint.Decisions.Curation;
using PaperLint.Diagnostics;
using PaperLint.Text;

namespace PaperLint.Reporting.Plain;

/// <summary>What a fix makes of the span that it is offered for.</summary>
internal static class FixPreview
{
    /// <summary>UTF-16 units shown at most.</summary>
    private const int Shown = 60;

    public static string Of(Fix fix, FieldSpan field) =>
        ShortText.Of(RepairedStretch.Of(field.FieldName, field.Text, field.Span, fix).Replacement.To, Shown);
}
