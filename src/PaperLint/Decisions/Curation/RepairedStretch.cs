using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;

namespace PaperLint.Decisions.Curation;

/// <summary>
/// The stretch of a field that a report and its repair are about, which curators see and may write themselves: where it is, and what
/// the repair makes of it; without a repair it stays as it is.
/// </summary>
public sealed record RepairedStretch(TextSpan Span, Replacement Replacement)
{
    /// <param name="field">The name of the reported field.</param>
    /// <param name="text">Its text.</param>
    /// <param name="reported">What is reported of it.</param>
    /// <param name="fix">Its repair, of which only the edits of the field count; null where there is none.</param>
    public static RepairedStretch Of(string field, string text, TextSpan reported, Fix? fix)
    {
        TextChange[] changes =
            [.. (fix?.Edits ?? []).Where(edit => edit.FieldName == field).Select(edit => edit.Change).OrderBy(change => change.Span.Start)];
        var span = TextSpan.FromBounds(
            changes.Length == 0 ? reported.Start : Math.Min(reported.Start, changes[0].Span.Start),
            changes.Length == 0 ? reported.End : Math.Max(reported.End, changes.Max(change => change.Span.End)));
        var to = new StringBuilder();
        var at = span.Start;
        foreach (var change in changes)
        {
            to.Append(text, at, change.Span.Start - at).Append(change.NewText);
            at = change.Span.End;
        }

        to.Append(text, at, span.End - at);
        return new RepairedStretch(span, new Replacement(text.Substring(span.Start, span.Length), to.ToString()));
    }

    internal static RepairedStretch Of(Finding finding) => Of(finding.Field.Name, finding.Field.Text, finding.Span, finding.Fix);
}
