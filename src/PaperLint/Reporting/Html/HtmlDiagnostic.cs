using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;
using PaperLint.Reporting.Json;
using PaperLint.Reporting.Plain;

namespace PaperLint.Reporting.Html;

/// <summary>A diagnostic as an item of the HTML report's list.</summary>
internal static class HtmlDiagnostic
{
    /// <summary>UTF-16 units shown before and after what is reported: a few lines, enough to judge a fix by.</summary>
    private const int Around = 160;

    /// <summary>UTF-16 units of a reported span or of a change that are shown.</summary>
    private const int Inside = 400;

    public static string Of(LintDiagnostic diagnostic)
    {
        var severity = SeverityWord.Of(diagnostic.Severity);
        var fix = diagnostic.Fix?.Fix.Safety.ToString().ToLowerInvariant() ?? "none";
        var item = new StringBuilder();
        item.Append(
            $"<li class=\"{severity}\" data-rule=\"{diagnostic.Rule.Id}\" data-source=\"{HtmlText.Escape(diagnostic.FileName)}\" "
            + $"data-severity=\"{severity}\" data-fix=\"{fix}\">");
        item.Append($"<div><b>{diagnostic.Rule.Id}</b> {HtmlText.Escape(diagnostic.Message)}</div>");
        item.Append($"<div class=\"place\">{HtmlText.Escape(diagnostic.FileName)}:{DiagnosticLine.RowAndColumn(diagnostic)}</div>");
        if (diagnostic.Entry?.Title is { } title)
        {
            item.Append($"<div class=\"paper\">{HtmlText.Escape(Shorten(title))}</div>");
        }

        foreach (var related in diagnostic.Related)
        {
            item.Append(
                $"<div class=\"place\">"
                + HtmlText.Escape($"{related.FileName}:{related.Position.Row + 1}:{related.Position.Column + 1}: {related.Message}")
                + "</div>");
        }

        if (diagnostic.Proof is { } proof)
        {
            item.Append($"<div class=\"place\">{HtmlText.Escape($"proven by {proof.Source}:{proof.Row}, {proof.Key}")}</div>");
        }

        if (diagnostic.Field is { } field)
        {
            AppendText(item, field.Text, [new TextChange(field.Span, "")], (reported, _) => $"<mark>{reported}</mark>");
            AppendFix(item, diagnostic.Fix?.Fix, field);
        }

        return item.Append("</li>\n").ToString();
    }

    private static void AppendFix(StringBuilder item, Fix? fix, FieldSpan field)
    {
        var changes = fix?.Edits.Where(edit => edit.FieldName == field.FieldName)
            .Select(edit => edit.Change)
            .OrderBy(change => change.Span.Start)
            .ToArray()
            ?? [];
        if (changes.Length > 0)
        {
            AppendText(item, field.Text, changes, (old, replacement) => (old.Length > 0 ? $"<del>{old}</del>" : "")
                + (replacement.Length > 0 ? $"<ins>{replacement}</ins>" : ""));
        }
    }

    /// <summary>
    /// The text around the changes, each shown in the way that <paramref name="show"/> says, given its escaped old and new text.
    /// </summary>
    private static void AppendText(StringBuilder item, string text, TextChange[] changes, Func<string, string, string> show)
    {
        var at = Math.Max(0, changes[0].Span.Start - Around);
        item.Append("<p class=\"text\">").Append(at > 0 ? "…" : "");
        foreach (var change in changes)
        {
            item.Append(HtmlText.Escape(text[at..change.Span.Start]));
            item.Append(
                show(HtmlText.Escape(Shorten(text[change.Span.Start..change.Span.End])), HtmlText.Escape(Shorten(change.NewText ?? ""))));
            at = change.Span.End;
        }

        var end = Math.Min(text.Length, at + Around);
        item.Append(HtmlText.Escape(text[at..end])).Append(end < text.Length ? "…" : "").Append("</p>");
    }

    private static string Shorten(string text) => text.Length <= Inside ? text : text[..Inside] + "…";
}
