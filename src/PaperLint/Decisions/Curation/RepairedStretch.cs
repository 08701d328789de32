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
    /// <param name="fix">Its repair, all edits of which are in the field; null where there is none.</param>
    public static RepairedStretch Of(string field, string text, TextSpan reported, Fix? fix)
    {
        TextChange[] changes =
            [.. (fix?.Edits ?? []).Where(edit => edit.FieldName == field).Select(edit => edit.Change).OrderBy(change => change.Span.Start)];
        var span = TextSpan.FromBounds(
            changes.Length == 0 ? reported.Start : Math.Min(reported.Start, changes[0].Span.Start),
            changes.Length == 0 ? reported.End : Math.Max(reported.End, changes.Max(change => change.Span.End)));
        var from = text.Substring(span.Start, span.Length);
        var to = SourceText.From(from)
            .WithChanges(changes.Select(change => new TextChange(new TextSpan(change.Span.Start - span.Start, change.Span.Length),
                change.NewText!)))
            .ToString();
        return new RepairedStretch(span, new Replacement(from, to));
    }

    internal static RepairedStretch Of(Finding finding) => Of(finding.Field.Name, finding.Field.Text, finding.Span, finding.Fix);
}
