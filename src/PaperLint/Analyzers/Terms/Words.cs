namespace PaperLint.Analyzers.Terms;

/// <summary>What a word is: an unbroken run of letters, digits and underscores.</summary>
internal static class Words
{
    public static bool IsPart(char c) => char.IsLetterOrDigit(c) || c == '_';

    /// <summary>Where the word begins that has a part at <paramref name="offset"/>.</summary>
    public static int StartOf(ReadOnlySpan<char> text, int offset)
    {
        while (offset > 0 && IsPart(text[offset - 1]))
        {
            offset--;
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

    /// <summary>The first run of ASCII letters in a word; empty when it has none.</summary>
    public static ReadOnlySpan<char> LettersOf(ReadOnlySpan<char> word)
    {
        while (!word.IsEmpty && !char.IsAsciiLetter(word[0]))
        {
            word = word[1..];
        }

        var length = 0;
        while (length < word.Length && char.IsAsciiLetter(word[length]))
        {
            length++;
        }

        return word[..length];
    }
}
