namespace PaperLint.Language.Urls;

/// <summary>What follows the host: read as far as it can belong to the URL, then cleared of the sentence's punctuation.</summary>
internal static class UrlPath
{
    private const string TrailingPunctuation = ".,;:!?'*~";

    public static void Read(UrlDraft draft, HostNames names)
    {
        if (draft.Position < draft.Text.Length && draft.Text[draft.Position] is '/' or '?' or '#' or ':' or ' ' or '\\' or '\n' or '\u00a0')
        {
            while (draft.Position < draft.Text.Length && TryRead(draft, names))
            {
            }
        }

        Trim(draft);
    }

    /// <summary>
    /// Whether the character can stand in a path: RFC 3986 and the letters of other scripts, but for what is always the
    /// sentence's.
    /// </summary>
    public static bool IsPathChar(char c) =>
        char.IsAsciiLetterOrDigit(c)
        || c is '/' or '.' or '-' or '_' or '~' or '?' or '=' or '&' or '#' or '%' or '+' or ':' or '@' or '!' or ',' or ';' or '(' or ')'
            or '\''
        || (c > 0xbf && char.IsLetter(c));

    private static bool TryRead(UrlDraft draft, HostNames names)
    {
        var (text, at) = (draft.Text, draft.Position);
        var c = text[at];
        if (UrlEscape.Read(text, at) is { } escape)
        {
            draft.Repair(UrlDefectKind.Escaped, escape.Length, escape.Meant);
            return true;
        }

        if (char.IsWhiteSpace(c))
        {
            var gap = UrlGap.LengthAt(draft, names);
            if (gap > 0)
            {
                draft.Repair(UrlDefectKind.SpaceInside, gap, "");
            }

            return gap > 0;
        }

        if (IsInvisible(c) && at + 1 < text.Length && IsPathChar(text[at + 1]))
        {
            draft.Repair(UrlDefectKind.TrailingJunk, 1, "");
            return true;
        }

        if (StopsAt(draft, c))
        {
            return false;
        }

        draft.Accept();
        return true;
    }

    private static bool StopsAt(UrlDraft draft, char c)
    {
        var rest = draft.Text.AsSpan(draft.Position);
        return c switch
        {
            '%' => rest.Length < 3 || !char.IsAsciiHexDigit(rest[1]) || !char.IsAsciiHexDigit(rest[2]),
            '&' => rest.StartsWith("&gt;", StringComparison.Ordinal)
                || rest.StartsWith("&lt;", StringComparison.Ordinal)
                || rest.StartsWith("&quot;", StringComparison.Ordinal),
            // A URL in a URL is an argument of it (an archive's, a redirection's) or else the next one.
            'h' or 'H' =>
                UrlScheme.IsSoundAt(rest) && (draft.Last is not ('=' or '/' or ':') || rest.StartsWith(draft.Written.TrimEnd('/'))),
            '<' or '>' => !(draft.Host.EndsWith("doi.org", StringComparison.OrdinalIgnoreCase) && IsInDoi(draft, c, rest)),
            _ => !IsPathChar(c),
        };
    }

    /// <summary>Old DOIs of Wiley's have a pair of angle brackets: <c>15:16&lt;1661::AID-SIM968&gt;3.0.CO;2-2</c>.</summary>
    private static bool IsInDoi(UrlDraft draft, char c, ReadOnlySpan<char> rest)
    {
        const int MaxInner = 40;
        return c == '>'
            ? draft.Path.Contains('<')
            : rest[..Math.Min(rest.Length, MaxInner)].IndexOf('>') is var close and > 0
                && rest[..close].IndexOfAny(" /") < 0
                && close + 1 < rest.Length
                && char.IsAsciiLetterOrDigit(rest[close + 1]);
    }

    public static bool IsInvisible(char c) => c is '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' or '\u00ad';

    private static void Trim(UrlDraft draft)
    {
        var unopened = draft.Path.AsSpan().Count(')') - draft.Path.AsSpan().Count('(');
        while (IsTrailing(draft.Last, unopened) && draft.TryDropLast())
        {
            unopened += draft.Text[draft.Position] switch { ')' => -1, '(' => 1, _ => 0 };
        }

        if (draft.EndsWith("'s") && draft.TryDropLast())
        {
            draft.TryDropLast();
        }
    }

    private static bool IsTrailing(char last, int unopened) => last switch
    {
        ')' => unopened > 0,
        '(' => true,
        _ => TrailingPunctuation.Contains(last),
    };
}
