using System.Text;
using PaperLint.Diagnostics;
using PaperLint.Text;

namespace PaperLint.Reporting.Plain;

/// <summary>What a fix makes of the span that it is offered for.</summary>
internal static class FixPreview
{
    /// <summary>UTF-16 units shown at most.</summary>
    private const int Shown = 60;

    public static string Of(Fix fix, FieldSpan field)
    {
        var changes = fix.Edits.Where(edit => edit.FieldName == field.FieldName)
            .Select(edit => edit.Change)
            .OrderBy(change => change.Span.Start)
            .ToArray();
        var from = changes.Select(change => change.Span.Start).Append(field.Span.Start).Min();
        var to = changes.Select(change => change.Span.End).Append(field.Span.End).Max();
        var preview = new StringBuilder();
        var at = from;
        foreach (var change in changes)
        {
            preview.Append(field.Text, at, change.Span.Start - at).Append(change.NewText);
            at = change.Span.End;
        }

        return ShortText.Of(preview.Append(field.Text, at, to - at).ToString(), Shown);
    }
}
