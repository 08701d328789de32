using PaperLint.Text;

namespace PaperLint.Analyzers.LatexText;

/// <summary>Finds where groups in braces end.</summary>
internal static class LatexGroups
{
    /// <summary>
    /// How far a closing brace is looked for: longer than any sentence, and it keeps the reading linear where braces never close.
    /// </summary>
    private const int LongestGroup = 600;

    /// <summary>Where the group that opens at <paramref name="open"/> closes, or -1.</summary>
    public static int CloseOf(string text, int open)
    {
        var close = Group.CloseOf(text.AsSpan(open, Math.Min(LongestGroup, text.Length - open)), '{', '}', '\\');
        return close < 0 ? -1 : open + close;
    }

    public static int SkipSpaces(string text, int offset)
    {
        while (offset < text.Length && text[offset] == ' ')
        {
            offset++;
        }

        return offset;
    }

    public static int EndOfName(string text, int offset)
    {
        while (offset < text.Length && char.IsAsciiLetter(text[offset]))
        {
            offset++;
        }

        return offset;
    }

    public static bool At(string text, int offset, char c) => (uint)offset < (uint)text.Length && text[offset] == c;
}
