namespace PaperLint.Analyzers.Terms;

/// <summary>What a word is: an unbroken run of letters, digits and underscores.</summary>
internal static class Words
{
    public static bool IsPart(char c) => char.IsLetterOrDigit(c) || c == '_';

    /// <summary>Where the first word at or after <paramref name="offset"/> begins; the length of the text when there is none.</summary>
    public static int NextStart(ReadOnlySpan<char> text, int offset)
    {
        while (offset < text.Length && !IsPart(text[offset]))
        {
            offset++;
        }

        return offset;
    }

    /// <summary>Where the word that begins at <paramref name="start"/> ends.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && IsPart(text[start]))
        {
            start++;
        }

        return start;
    }

    /// <summary>The longest run of ASCII letters; empty when there is none.</summary>
    public static ReadOnlySpan<char> LongestLettersOf(ReadOnlySpan<char> text)
    {
        var longest = default(ReadOnlySpan<char>);
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsAsciiLetter(text[at]))
            {
                at++;
            }

            longest = at - start > longest.Length ? text[start..at] : longest;
        }

        return longest;
    }
}
