using System.Net;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;

namespace PaperLint.Analyzers.Markup;

/// <summary>Reads character references: <c>&amp;amp;</c>, <c>&amp;#177;</c>, <c>&amp;#xD;</c>.</summary>
internal static class HtmlReference
{
    private const int LongestReference = 12;

    public static TextMatch? Read(string text, int at)
    {
        if (Decode(text, at) is not { } reference)
        {
            return null;
        }

        var (span, decoded) = reference;
        return TextMatch.Replace(span, char.IsControl(decoded[0]) ? ControlText(text, span, decoded[0]) : decoded);
    }

    private static (TextSpan Span, string Decoded)? Decode(string text, int at)
    {
        var end = text.IndexOf(';', at, Math.Min(LongestReference, text.Length - at));
        if (end < 0)
        {
            return null;
        }

        var span = TextSpan.FromBounds(at, end + 1);
        var reference = text[at..span.End];
        var decoded = WebUtility.HtmlDecode(reference).Replace('\u00a0', ' ');
        return decoded == reference || decoded.Length > 2 ? null : (span, decoded);
    }

    /// <summary>A line break stands for a space, several in a row for one; other control characters for nothing.</summary>
    private static string ControlText(string text, TextSpan span, char control)
    {
        var isSpaced = span.Start == 0 || char.IsWhiteSpace(text[span.Start - 1]) || BeginsWithSpace(text, span.End);
        return char.IsWhiteSpace(control) && !isSpaced ? " " : "";
    }

    private static bool BeginsWithSpace(string text, int at) => at == text.Length || char.IsWhiteSpace(text[at])
        || (text[at] == '&' && Decode(text, at) is { Decoded: var decoded } && char.IsWhiteSpace(decoded[0]));
}
