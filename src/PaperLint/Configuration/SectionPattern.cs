using System.Globalization;

namespace PaperLint.Configuration;

/// <summary>
/// Which files a section of an <c>.editorconfig</c> is for: <c>*</c>, <c>**</c>, <c>?</c>, <c>[a-z]</c>, <c>{a,b}</c>,
/// <c>{1..9}</c>, as Roslyn reads them. Roslyn makes patterns with backtracking of them, in which each star multiplies the
/// time; here a match keeps all places at which it may stand, and takes the length of the pattern times that of the path.
/// </summary>
/// <remarks>https://spec.editorconfig.org/#glob-expressions</remarks>
internal sealed class SectionPattern
{
    /// <summary>UTF-16 units; the specification asks for no more.</summary>
    private const int Longest = 1024;

    /// <summary>How deep braces may stand in braces: deeper than any person writes, and far from what a stack holds.</summary>
    private const int Deepest = 16;

    private readonly List<SectionSign> _signs;

    private SectionPattern(List<SectionSign> signs) => _signs = signs;

    /// <summary>Null where the text is no pattern.</summary>
    /// <param name="text">What stands between the brackets of the section.</param>
    public static SectionPattern? Parse(string text)
    {
        if (text.Length is 0 or > Longest)
        {
            return null;
        }

        var path = text.StartsWith('/') ? text[1..] : text.Contains('/', StringComparison.Ordinal) ? text : "**/" + text;
        var at = 0;
        return ParseSigns(path, ref at, depth: 0) is { } signs && at == path.Length ? new SectionPattern(signs) : null;
    }

    /// <param name="path">From the folder of the file with the section, with <c>/</c>.</param>
    public bool Matches(string path)
    {
        var places = new bool[path.Length + 1];
        places[0] = true;

        // What holds for files in any folder holds for those beside it, too.
        return Follow(_signs, path, places)[path.Length]
            || (_signs is [{ Kind: SectionSignKind.Folders }, .. var rest] && Follow(rest, path, places)[path.Length]);
    }

    private static bool[] Follow(IReadOnlyList<SectionSign> signs, string path, bool[] places)
    {
        foreach (var sign in signs)
        {
            places = sign.Kind == SectionSignKind.Choice
                ? Any(sign.Choices.Select(choice => Follow(choice, path, places)), path)
                : sign.Step(path, places);
        }

        return places;
    }

    private static bool[] Any(IEnumerable<bool[]> choices, string path)
    {
        var any = new bool[path.Length + 1];
        foreach (var choice in choices)
        {
            for (var i = 0; i < any.Length; i++)
            {
                any[i] |= choice[i];
            }
        }

        return any;
    }

    /// <summary>The signs up to the end, or, within braces, up to a comma or the closing brace.</summary>
    private static List<SectionSign>? ParseSigns(string text, ref int at, int depth)
    {
        var signs = new List<SectionSign>();
        while (at < text.Length && !(depth > 0 && text[at] is ',' or '}'))
        {
            if (ParseSign(text, ref at, depth) is not { } sign)
            {
                return null;
            }

            // A run of stars says no more than its first two.
            if (!(sign.Kind is SectionSignKind.Name or SectionSignKind.Any && signs is [.., { Kind: var last }] && last == sign.Kind))
            {
                signs.Add(sign);
            }
        }

        return signs;
    }

    private static SectionSign? ParseSign(string text, ref int at, int depth)
    {
        switch (text[at])
        {
            case '*' when at == 0 && text.StartsWith("**/", StringComparison.Ordinal):
                at += 3;
                return new SectionSign(SectionSignKind.Folders);
            case '*':
                var stars = text.AsSpan(at).IndexOfAnyExcept('*') is >= 0 and var end ? end : text.Length - at;
                at += stars;
                return new SectionSign(stars == 1 ? SectionSignKind.Name : SectionSignKind.Any);
            case '?':
                at++;
                return new SectionSign(SectionSignKind.One);
            case '\\':
                at += 2;
                return at <= text.Length ? SectionSign.Of(text[at - 1]) : null;
            case '[':
                return ParseSet(text, ref at);
            case '{':
                return depth < Deepest ? ParseChoice(text, ref at, depth) : null;
            default:
                return SectionSign.Of(text[at++]);
        }
    }

    /// <summary>A set, or null for one that is never closed, says nothing or goes backwards.</summary>
    private static SectionSign? ParseSet(string text, ref int at)
    {
        var close = text.IndexOf(']', at + 1);
        var content = close < 0 ? "" : text[(at + 1)..close];
        var isNegated = content.StartsWith('!') || content.StartsWith('^');
        var set = isNegated ? content[1..] : content;
        var ranges = new List<(char Low, char High)>();
        for (var i = 0; i < set.Length; i++)
        {
            var low = set[i];
            var isRange = i + 2 < set.Length && set[i + 1] == '-';
            i += isRange ? 2 : 0;
            ranges.Add((low, set[i]));
        }

        at = close + 1;
        return set.Length == 0 || set.Contains('[', StringComparison.Ordinal) || ranges.Exists(range => range.High < range.Low)
            ? null
            : new SectionSign(SectionSignKind.Set) { Ranges = [.. ranges], IsNegated = isNegated };
    }

    private static SectionSign? ParseChoice(string text, ref int at, int depth)
    {
        var close = text.IndexOf('}', at);
        if (close > 0 && text[(at + 1)..close].Split("..") is [var first, var last]
            && int.TryParse(first, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var low)
                && int.TryParse(last, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var high))
        {
            at = close + 1;
            return new SectionSign(SectionSignKind.Number) { Low = Math.Min(low, high), High = Math.Max(low, high) };
        }

        var choices = new List<List<SectionSign>>();
        do
        {
            at++;
            if (ParseSigns(text, ref at, depth + 1) is not { } choice || at >= text.Length)
            {
                return null;
            }

            choices.Add(choice);
        }
        while (text[at] == ',');
        at++;
        return new SectionSign(SectionSignKind.Choice) { Choices = choices };
    }
}
