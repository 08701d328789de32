using System.Text.RegularExpressions;

namespace PaperLint.Duplicates.Sketches;

/// <summary>What a feed or a scraped page puts before and behind a text that is no part of the paper.</summary>
internal static partial class FeedMarks
{
    private const string Subscribe = "Subscribe";

    /// <summary>A title without the button before it (<c>SubscribeZeRO++</c>) and arXiv's bracket behind it.</summary>
    public static ReadOnlySpan<char> TrimTitle(ReadOnlySpan<char> title)
    {
        title = title.Trim();
        if (title.Length > Subscribe.Length && title.StartsWith(Subscribe) && IsGlued(title[Subscribe.Length]))
        {
            title = title[Subscribe.Length..];
        }

        var bracket = title.LastIndexOf("(arXiv:");
        return bracket > 0 && title[^1] == ')' && title[bracket..].IndexOf(')') == title.Length - bracket - 1 ? title[..bracket] : title;
    }

    /// <summary>An abstract without arXiv's announcement before it, and without the word "Abstract".</summary>
    public static ReadOnlySpan<char> TrimAbstract(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.StartsWith("arXiv:"))
        {
            foreach (var match in Announcement().EnumerateMatches(text))
            {
                text = text[match.Length..];
            }
        }

        if (text.StartsWith("abstract", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var match in Label().EnumerateMatches(text))
            {
                text = text[match.Length..];
            }
        }

        return text;
    }

    private static bool IsGlued(char c) => char.IsUpper(c) || char.IsDigit(c);

    [GeneratedRegex(@"\AarXiv:\S+ Announce Type: \S+\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Announcement();

    [GeneratedRegex(@"\Aabstract\s*[:.\u2014\u2013-]+\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
