using System.Net;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.Markup;

/// <summary>Reads character references: <c>&amp;amp;</c>, <c>&amp;#177;</c>, <c>&amp;#xD;</c>.</summary>
internal static class HtmlReference
{
    private const int LongestReference = 12;

    public static MarkupMatch? Read(string text, int at)
    {
        var end = text.IndexOf(';', at, Math.Min(LongestReference, text.Length - at));
        if (end < 0)
        {
            return null;
        }

        var span = TextSpan.FromBounds(at, end + 1);
        var reference = text[at..span.End];
        var decoded = WebUtility.HtmlDecode(reference).Replace('\u00a0', ' ');
        return decoded == reference || decoded.Length > 2 ? null
            : char.IsControl(decoded[0]) ? MarkupMatch.Replace(span, ControlText(text, span, decoded[0]))
            : MarkupMatch.Replace(span, decoded);
    }

    /// <summary>A line break stands for a space, other control characters for nothing.</summary>
    private static string ControlText(string text, TextSpan span, char control)
    {
        var isSpaced = span.Start == 0 || span.End == text.Length || char.IsWhiteSpace(text[span.Start - 1]) || char.IsWhiteSpace(text[span.End]);
        return char.IsWhiteSpace(control) && !isSpaced ? " " : "";
    }
}
