using System.Text.RegularExpressions;

namespace PaperLint.Language.Urls;

/// <summary>How a URL begins, as it should be or as it came out.</summary>
internal readonly partial record struct UrlScheme(int Length, string Meant, UrlDefectKind? Defect)
{
    private const string Separator = "://";

    /// <summary>The scheme that begins exactly here. What is not sound needs a public host after it to be one at all.</summary>
    public static UrlScheme? Read(string text, int at)
    {
        if (One().Match(text, at) is not { Success: true } match)
        {
            return null;
        }

        var first = Of(match);
        return first is { } outer && ReadInner(text, at + outer.Length) is { } inner
            ? new UrlScheme(outer.Length + inner.Length, inner.Meant, UrlDefectKind.MalformedScheme)
            : first;
    }

    /// <summary>Whether <c>http://</c> or <c>https://</c> begins here.</summary>
    public static bool IsSoundAt(ReadOnlySpan<char> text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The second scheme of <c>http://https://</c>; two are enough to be wrong, more are not looked for.</summary>
    private static UrlScheme? ReadInner(string text, int at) =>
        One().Match(text, at) is { Success: true } match ? Of(match) : null;

    private static UrlScheme? Of(Match match)
    {
        var name = match.Groups["name"].ValueSpan;
        var separator = match.Groups["separator"].ValueSpan;
        if (separator.IndexOfAny(":/\\") < 0)
        {
            return null;
        }

        var meant = name[^1] is 's' or 'S' ? "https://" : "http://";
        return new UrlScheme(match.Length, meant, DefectOf(name, separator));
    }

    private static UrlDefectKind? DefectOf(ReadOnlySpan<char> name, ReadOnlySpan<char> separator)
    {
        if (!name.Equals("http", StringComparison.OrdinalIgnoreCase) && !name.Equals("https", StringComparison.OrdinalIgnoreCase))
        {
            return UrlDefectKind.MalformedScheme;
        }

        return separator switch
        {
            Separator => null,
            @":\/\/" => UrlDefectKind.Escaped,
            _ when string.Concat(separator.ToString().Where(c => !char.IsWhiteSpace(c))) == Separator => UrlDefectKind.SpaceInside,
            _ => UrlDefectKind.MalformedScheme,
        };
    }

    [GeneratedRegex(@"\G(?<name>h{0,2}t{1,4}ps{0,2}|ht{2,3}s|h{1,2}tps?|htpps?)(?<separator>\s?[:;]?\s?(?:\\?[/\\]\s?){0,4}:?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex One();
}
