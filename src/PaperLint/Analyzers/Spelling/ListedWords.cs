namespace PaperLint.Analyzers.Spelling;

/// <summary>
/// A list of words that is asked for far more words than it holds: of every unknown word, what it may be made of. Of unlisted
/// words nearly nine in ten are refused by a table of bits, which is small beside the words.
/// </summary>
internal sealed class ListedWords
{
    private const int LetterBits = 5;
    private const int ShortestSketched = 3;

    /// <summary>The words that the built-in rules know take 27,000 places, a tenth.</summary>
    private const int PlaceBits = 18;

    private const int BitsOfPart = 64;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly ulong[] _sketch = new ulong[(1 << PlaceBits) / BitsOfPart];

    public ListedWords(HashSet<string> words)
    {
        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in words)
        {
            if (word.Length >= ShortestSketched)
            {
                var place = PlaceOf(word);
                _sketch[place / BitsOfPart] |= 1UL << (int)(place % BitsOfPart);
            }
        }
    }

    public bool Contains(ReadOnlySpan<char> word) => MayContain(word) && _words.Contains(word);

    private bool MayContain(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestSketched)
        {
            return true;
        }

        var place = PlaceOf(word);
        return (_sketch[place / BitsOfPart] >> (int)(place % BitsOfPart) & 1) != 0;
    }

    /// <summary>By the length, and the letters at both ends and in the middle: what two words rarely share.</summary>
    private static ulong PlaceOf(ReadOnlySpan<char> word)
    {
        var letters = (ulong)word.Length;
        letters = (letters << LetterBits) ^ word[0];
        letters = (letters << LetterBits) ^ word[1];
        letters = (letters << LetterBits) ^ word[2];
        letters = (letters << LetterBits) ^ word[word.Length / 2];
        letters = (letters << LetterBits) ^ word[^3];
        letters = (letters << LetterBits) ^ word[^2];
        letters = (letters << LetterBits) ^ word[^1];
        return letters * WordLetters.Spread >> (64 - PlaceBits);
    }
}
