namespace PaperLint.Analyzers.Spelling;

/// <summary>Tells English from other languages, and from what is no language, by how many words the lexicon knows.</summary>
internal sealed class EnglishText
{
    /// <summary>Of a hundred words, English has five that no list knows; a text with many more is in another language, or no text.</summary>
    public const int UnknownOfHundred = 25;

    /// <summary>A shorter text is judged as if it had as many words.</summary>
    public const int FewestWords = 8;

    /// <summary>Shorter words are those of several languages.</summary>
    private const int ShortestWord = 5;

    /// <summary>Words by which a text is judged: the first ones tell enough.</summary>
    private const int MostWords = 64;

    private readonly WordMemo _unknown = new(word => IsUnknown(word) ? 1UL : 0, WordMemo.Vocabulary);

    public bool Is(ReadOnlySpan<char> text)
    {
        var (count, unknown) = (0, 0);
        var words = new AsciiWords(text);
        while (count < MostWords && words.MoveNext())
        {
            if (words.End - words.Start >= ShortestWord && char.IsAsciiLetterLower(text[words.Start]))
            {
                count++;
                unknown += (int)_unknown.Find(text, words.Start, words.End);
            }
        }

        return unknown * 100 <= Math.Max(count, FewestWords) * UnknownOfHundred;
    }

    /// <summary>Words with a capital inside are names in any language.</summary>
    private static bool IsUnknown(ReadOnlySpan<char> word) => !word.ContainsAnyInRange('A', 'Z') && !LexiconReader.BuiltIn.IsKnown(word);
}
