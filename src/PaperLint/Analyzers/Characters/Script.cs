namespace PaperLint.Analyzers.Characters;

/// <summary>Tells writing systems apart as far as the rules on characters need it.</summary>
internal static class Script
{
    /// <summary>
    /// Whether the text around a place is of a script that uses joiners and direction marks (Hebrew to the scripts of
    /// India and beyond) or is an emoji that is made of several.
    /// </summary>
    public static bool UsesJoiners(string text, int start, int end) =>
        IsJoining(Neighbour(text, start, -1)) || IsJoining(Neighbour(text, end - 1, 1));

    public static bool IsLatin(char c) => char.IsAsciiLetter(c) || (c is >= '\u00c0' and <= '\u024f' && char.IsLetter(c));

    /// <summary>The next character that can be seen, or NUL.</summary>
    private static char Neighbour(string text, int from, int step)
    {
        for (var i = from + step; i >= 0 && i < text.Length; i += step)
        {
            if (!char.IsWhiteSpace(text[i]) && char.GetUnicodeCategory(text[i]) != System.Globalization.UnicodeCategory.Format)
            {
                return text[i];
            }
        }

        return '\0';
    }

    private static bool IsJoining(char c) => c is (>= '\u0590' and < '\u1ab0') or (>= '\u2600' and < '\u2800') || char.IsSurrogate(c);
}
