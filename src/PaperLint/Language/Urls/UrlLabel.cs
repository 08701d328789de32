namespace PaperLint.Language.Urls;

/// <summary>What a link is called beside its address: the second argument of a <c>\href</c>.</summary>
internal static class UrlLabel
{
    /// <summary>No text of a link is longer; what is, are braces for something else.</summary>
    private const int MaxLength = 300;

    /// <summary>
    /// The end of the pair of braces that begins exactly here; -1 where there is none, the text's length where it is cut off.
    /// </summary>
    public static int EndAt(string text, int open)
    {
        if (open >= text.Length || text[open] != '{')
        {
            return -1;
        }

        var depth = 0;
        for (var at = open; at < text.Length && at - open < MaxLength; at++)
        {
            depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            at += text[at] == '\\' ? 1 : 0;
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return text.Length - open < MaxLength ? text.Length : -1;
    }

    /// <summary>Whether the label is the address again, whatever its scheme, case, escapes or last slash.</summary>
    public static bool Repeats(string label, string address)
    {
        var (one, other) = (Fold(label), Fold(address));
        return one.Length > 0 && one == other;
    }

    /// <summary>Whether the label is the beginning of the address, as where the text was cut.</summary>
    public static bool Begins(string label, string address) => Fold(address).StartsWith(Fold(label), StringComparison.Ordinal);

    /// <summary>Whether the label names nothing but the link: <c>here</c>, <c>this repo</c>, <c>project page</c>.</summary>
    public static bool IsBare(string label, HostNames names) =>
        label.Split([' ', ',', '~', '\\', '-', '/', '{', '}'], StringSplitOptions.RemoveEmptyEntries).All(word => names.IsLinkName(word));

    /// <summary>
    /// Whether the words before announce an address, so that its label is no part of the sentence: <c>available at X</c>.
    /// </summary>
    public static bool IsIntroduced(string text, int start, HostNames names)
    {
        var before = text.AsSpan(0, start).TrimEnd(" $");
        if (before.EndsWith(":"))
        {
            return true;
        }

        var word = before[(before.LastIndexOf(' ') + 1)..];
        return names.IsLinkWord(word);
    }

    private static string Fold(string url)
    {
        var folded = string.Concat(url.Where(c => c is not ('\\' or '{' or '}') && !char.IsWhiteSpace(c))).ToLowerInvariant();
        var scheme = folded.IndexOf("//", StringComparison.Ordinal);
        folded = scheme is >= 0 and <= 7 ? folded[(scheme + 2)..] : folded;
        folded = folded.StartsWith("www.", StringComparison.Ordinal) ? folded[4..] : folded;
        return folded.TrimEnd('/', '.');
    }
}
