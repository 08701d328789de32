using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;
using PaperLint.Text;

namespace PaperLint.Reporting.Html;

/// <summary>A finding in its text, with its fix: a few lines, enough to judge it by.</summary>
internal static class HtmlExcerpt
{
    /// <summary>UTF-16 units shown before and after what is reported.</summary>
    private const int Around = 120;

    /// <summary>UTF-16 units of a reported span or of a change that are shown.</summary>
    private const int Inside = 400;

    public static IEnumerable<HtmlStretch> Of(FieldSpan field, Fix? fix)
    {
        var kind = HtmlStretchKind.Changed;
        TextChange[] changes =
            [.. (fix?.Edits ?? []).Where(edit => edit.FieldName == field.FieldName)
                .Select(edit => edit.Change)
                .OrderBy(change => change.Span.Start)];
        if (changes.Length == 0)
        {
            kind = HtmlStretchKind.Reported;
            changes = [new TextChange(field.Span, "")];
        }

        var text = field.Text;
        var at = ShortText.CutAt(text, Math.Max(0, changes[0].Span.Start - Around));
        var sign = at > 0 ? "…" : "";
        foreach (var change in changes)
        {
            yield return Plain(sign + text[at..change.Span.Start]);
            yield return new HtmlStretch(kind, Shorten(text[change.Span.Start..change.Span.End]), Shorten(change.NewText ?? ""));
            at = change.Span.End;
            sign = "";
        }

        var end = ShortText.CutAt(text, Math.Min(text.Length, at + Around));
        yield return Plain(text[at..end] + (end < text.Length ? "…" : ""));
    }

    public static string Shorten(string text) => ShortText.Of(text, Inside);

    private static HtmlStretch Plain(string text) => new(HtmlStretchKind.Plain, text, "");
}
