using System.Text;
using System.Text.RegularExpressions;
using PaperLint.Corpus.Codecs;

namespace PaperLint.Formats.Xml;

/// <summary>
/// Formulas within a text, in TeX or in MathML: each is one piece, TeX between dollars. Of the same formula in both ways the first
/// counts.
/// </summary>
internal ref partial struct XmlFormulas
{
    /// <summary>Bytes of the longest formula; what is longer is read as other elements are.</summary>
    private const int Longest = 1 << 14;

    private bool _inAlternatives;
    private bool _isGiven;

    /// <summary>The formula whose tag stands at <paramref name="at"/>; null where none does.</summary>
    public TextPiece? Read(ReadOnlySpan<byte> raw, int at)
    {
        var rest = raw[at..Math.Min(raw.Length, at + Longest)];
        if (rest.Length < 2 || rest[1] is (byte)'!' or (byte)'?')
        {
            return null;
        }

        var name = XmlMarkup.NameOf(rest[..(rest[1..].IndexOfAny(" \t\r\n>"u8) is >= 0 and var length ? length + 2 : rest.Length)]);
        if (name == "alternatives")
        {
            (_inAlternatives, _isGiven) = (rest[1] != '/', false);
        }

        if (rest[1] == '/' || name is not ("tex-math" or "math") || EndOf(rest, name) is not (> 0 and var end))
        {
            return null;
        }

        var text = _isGiven ? "" : TextOf(Encoding.UTF8.GetString(rest[..end]), isTex: name == "tex-math");
        _isGiven |= _inAlternatives;
        return new TextPiece(at, end, text);
    }

    private static int EndOf(ReadOnlySpan<byte> rest, string name)
    {
        var at = 0;
        while (rest[at..].IndexOf("</"u8) is >= 0 and var next)
        {
            at += next;
            var close = rest[at..].IndexOf((byte)'>');
            if (close < 0)
            {
                return -1;
            }

            if (XmlMarkup.NameOf(rest.Slice(at, close + 1)) == name)
            {
                return at + close + 1;
            }

            at += close;
        }

        return -1;
    }

    private static string TextOf(string formula, bool isTex)
    {
        var text = System.Net.WebUtility.HtmlDecode(Markup().Replace(formula, "")).Trim();
        if (!isTex)
        {
            return Space().Replace(text, "");
        }

        var begin = text.IndexOf(@"\begin{document}", StringComparison.Ordinal);
        text = begin < 0 ? text : text[(begin + @"\begin{document}".Length)..].Replace(@"\end{document}", "", StringComparison.Ordinal);
        text = Space().Replace(text, " ").Trim(' ', '$');
        return text.Length == 0 ? "" : $"${text}$";
    }

    [GeneratedRegex("<!--.*?-->|<[^>]*>", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
