using System.Collections.Frozen;
using System.Net;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.Markup;

/// <summary>
/// Reads HTML: tags that stand in pairs, breaks, and character references. The special tokens of language models
/// (<c>&lt;s&gt;</c>, <c>&lt;think&gt;</c>) and comparisons (<c>&lt;1%</c>) are none of it.
/// </summary>
internal sealed class HtmlReader : IMarkupReader
{
    /// <summary>The longest element or reference that is looked through.</summary>
    private const int LongestElement = 600;
    private const int LongestReference = 12;

    private static readonly FrozenSet<string> s_pairs = FrozenSet.ToFrozenSet(
        [
            "a", "b", "i", "u", "em", "strong", "sub", "sup", "p", "div", "span", "small", "big", "font", "center", "tt", "code", "pre", "blockquote",
            "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "td", "th", "italic", "bold", "sec", "title",
            "jats:p", "jats:italic", "jats:bold", "jats:sub", "jats:sup", "jats:title", "jats:sec", "inline-formula", "tex-math", "scp", "roman",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_breaks = FrozenSet.ToFrozenSet(["br", "br/", "br /", "hr", "hr/", "p", "/p", "/br", "/div"], StringComparer.OrdinalIgnoreCase);

    public string[] Triggers => [">", "&"];

    public string Marks => "<&";

    public MarkupMatch? Read(string text, int at) => text[at] == '&' ? ReadReference(text, at) : ReadTag(text, at);

    private static MarkupMatch? ReadReference(string text, int at)
    {
        var end = text.IndexOf(';', at, Math.Min(LongestReference, text.Length - at));
        if (end < 0)
        {
            return null;
        }

        var reference = text[at..(end + 1)];
        var decoded = WebUtility.HtmlDecode(reference).Replace('\u00a0', ' ');
        return decoded == reference || decoded.Length > 2 || char.IsControl(decoded[0])
            ? null
            : MarkupMatch.Replace(new TextSpan(at, reference.Length), decoded);
    }

    private static MarkupMatch? ReadTag(string text, int at)
    {
        var end = text.IndexOf('>', at, Math.Min(LongestElement, text.Length - at));
        if (end < 0)
        {
            return null;
        }

        var open = TextSpan.FromBounds(at, end + 1);
        var content = text[(at + 1)..end];
        var name = NameOf(content);
        if (s_pairs.Contains(name) && text.IndexOf($"</{name}>", end, Math.Min(LongestElement, text.Length - end), StringComparison.OrdinalIgnoreCase) is var close and >= 0)
        {
            return ReadElement(text, open, new TextSpan(close, name.Length + 3));
        }

        return s_breaks.Contains(content) ? MarkupMatch.Replace(open, IsSpaced(text, open) ? "" : " ") with { IsCertain = false } : null;
    }

    private static MarkupMatch ReadElement(string text, TextSpan open, TextSpan close)
    {
        var element = MarkupMatch.Unwrap(open, close);
        var content = text.AsSpan(open.End, close.Start - open.End);
        if (RaisedDigits.Find(text.AsSpan(open.Start + 1, 3)) is not { } digits)
        {
            return element;
        }

        // 'H<sub>2</sub>O' and '10<sup>6</sup>' would be 'H2O' and '106' without their marks.
        return digits.Raise(content) is { } raised
            ? MarkupMatch.Replace(element.Span, raised)
            : element with { Changes = [] };
    }

    private static bool IsSpaced(string text, TextSpan span) =>
        span.Start == 0 || span.End == text.Length || char.IsWhiteSpace(text[span.Start - 1]) || char.IsWhiteSpace(text[span.End]);

    private static string NameOf(string content)
    {
        var end = content.IndexOf(' ');
        var name = end < 0 ? content : content[..end];
        return end < 0 || content.Contains('=') ? name : "";
    }
}
