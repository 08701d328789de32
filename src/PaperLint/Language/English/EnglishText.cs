using PaperLint.Text;

namespace PaperLint.Language.English;

/// <summary>Tells English from other languages, and from what is no language, by how many words the lexicon does not know.</summary>
internal static class EnglishText
{
    /// <summary>Of a hundred words, English has five that no list knows, one in 220 characters; other languages have one in 20.</summary>
    private const int CharactersForUnknown = 45;

    /// <summary>A short text may have as many, whatever its length.</summary>
    private const int FewUnknown = 2;

    /// <summary>Shorter words are those of several languages.</summary>
    private const int ShortestWord = 5;

    public static bool Is(string text, int unknown) => unknown <= Math.Max(FewUnknown, text.Length / CharactersForUnknown);

    public static int CountUnknown(ReadOnlySpan<char> text)
    {
        var unknown = 0;
        var words = new AsciiWords(text);
        while (words.MoveNext())
        {
            unknown += IsUnknown(text[words.Start..words.End], LexiconReader.BuiltIn) ? 1 : 0;
        }

        return unknown;
    }

    /// <summary>Whether no list knows the word; one with a capital inside is a name in any language.</summary>
    public static bool IsUnknown(ReadOnlySpan<char> word, Lexicon lexicon)
    {
        if (word.Length is < ShortestWord or > Lexicon.LongestWord || word[1..].ContainsAnyInRange('A', 'Z'))
        {
            return false;
        }

        if (char.IsAsciiLetterLower(word[0]))
        {
            return !lexicon.IsKnown(word);
        }

        Span<char> lower = stackalloc char[Lexicon.LongestWord];
        lower = lower[..word.ToLowerInvariant(lower)];
        return !lexicon.IsKnown(lower) && !lexicon.IsListed(word);
    }
}
