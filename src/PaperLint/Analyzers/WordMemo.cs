namespace PaperLint.Analyzers;

/// <summary>
/// Remembers the answers to a question about words that depend on the word alone: a corpus repeats its words. Words are
/// runs of ASCII letters. Two words share a pair of places, so that a word that is met often is not driven out by one
/// that is met once. Used by several cores at once; what two of them write at one place is right in either order.
/// </summary>
internal sealed class WordMemo(WordMemo.Question question)
{
    /// <summary>Bits of an answer that fit beside a short word.</summary>
    public const int AnswerBits = 9;

    /// <summary>Words that are remembered, of each kind: the vocabulary of most corpora.</summary>
    private const int PlaceBits = 15;

    /// <summary>Six bits tell ASCII letters apart, so that nine letters, an answer and a mark are one number, read and written at once.</summary>
    private const int LongestShort = 9;

    private const int LetterBits = 6;
    private const ulong Marked = 1UL << AnswerBits;
    private const ulong Answer = Marked - 1;

    /// <summary>Longer words are asked for every time: hardly any is met twice.</summary>
    private const int LongestRemembered = 32;

    /// <summary>2^64 divided by the golden ratio: spreads neighbouring numbers (Knuth, The Art of Computer Programming 3, 6.4).</summary>
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private readonly ulong[] _short = new ulong[1 << PlaceBits];
    private readonly Known?[] _long = new Known?[1 << PlaceBits];

    /// <summary>The answer for a word: a number of <see cref="AnswerBits"/>.</summary>
    public delegate ulong Question(ReadOnlySpan<char> word);

    public ulong this[ReadOnlySpan<char> word]
    {
        get
        {
            var letters = 0UL;
            foreach (var c in word)
            {
                letters = Append(letters, c);
            }

            return Find(word, letters);
        }
    }

    /// <summary>The letters that were read, the last ten at least, and one more.</summary>
    public static ulong Append(ulong letters, char c) => (letters << LetterBits) | (c & ((1UL << LetterBits) - 1));

    /// <param name="word">Whose answer is asked for.</param>
    /// <param name="letters">All its letters, appended one after another to 0.</param>
    public ulong Find(ReadOnlySpan<char> word, ulong letters) =>
        word.Length <= LongestShort ? OfShort(word, letters) : word.Length <= LongestRemembered ? OfLong(word, letters) : question(word);

    private ulong OfShort(ReadOnlySpan<char> word, ulong letters)
    {
        var key = (letters << (AnswerBits + 1)) | Marked;
        var pair = PairOf(letters);
        var first = _short[pair];
        if ((first & ~Answer) == key)
        {
            return first & Answer;
        }

        var second = _short[pair + 1];
        if ((second & ~Answer) != key)
        {
            return (_short[pair + 1] = key | question(word)) & Answer;
        }

        _short[pair] = second;
        _short[pair + 1] = first;
        return second & Answer;
    }

    private ulong OfLong(ReadOnlySpan<char> word, ulong letters)
    {
        letters ^= (ulong)word.Length * word[0];
        var pair = PairOf(letters);
        var first = _long[pair];
        if (first is not null && word.SequenceEqual(first.Word))
        {
            return first.Answer;
        }

        var second = _long[pair + 1];
        if (second is null || !word.SequenceEqual(second.Word))
        {
            return (_long[pair + 1] = new Known(word.ToString(), question(word))).Answer;
        }

        _long[pair] = second;
        _long[pair + 1] = first;
        return second.Answer;
    }

    private static int PairOf(ulong letters) => (int)((letters * Spread) >> (64 - PlaceBits)) & ~1;

    private sealed record Known(string Word, ulong Answer);
}
