namespace PaperLint.Analyzers;

/// <summary>
/// Remembers the answers to a question about words that depend on the word alone: a corpus repeats its words. Words are
/// runs of ASCII letters. Used by several cores at once; what two of them write at one place is right in either order.
/// </summary>
internal sealed class WordMemo(WordMemo.Question question)
{
    /// <summary>Bits of an answer that fit beside a short word.</summary>
    public const int AnswerBits = 9;

    /// <summary>Words that are remembered, of each kind: the vocabulary of most corpora; of two words with one place, the later stays.</summary>
    private const int PlaceBits = 15;

    /// <summary>Six bits tell ASCII letters apart, so that nine letters, an answer and a mark are one number, read and written at once.</summary>
    private const int LongestShort = 9;

    private const int LetterBits = 6;
    private const ulong Marked = 1UL << AnswerBits;

    /// <summary>Longer words are asked for every time: hardly any is met twice.</summary>
    private const int LongestRemembered = 32;

    /// <summary>2^64 divided by the golden ratio: spreads neighbouring numbers (Knuth, The Art of Computer Programming 3, 6.4).</summary>
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private readonly ulong[] _short = new ulong[1 << PlaceBits];
    private readonly Known?[] _long = new Known?[1 << PlaceBits];

    /// <summary>The answer for a word: a number of <see cref="AnswerBits"/>.</summary>
    public delegate ulong Question(ReadOnlySpan<char> word);

    public ulong this[ReadOnlySpan<char> word] =>
        word.Length <= LongestShort ? OfShort(word) : word.Length <= LongestRemembered ? OfLong(word) : question(word);

    private ulong OfShort(ReadOnlySpan<char> word)
    {
        var letters = 0UL;
        foreach (var c in word)
        {
            letters = (letters << LetterBits) | (c & ((1UL << LetterBits) - 1));
        }

        ref var place = ref _short[PlaceOf(letters)];
        var known = place;
        if (known >> (AnswerBits + 1) == letters && (known & Marked) != 0)
        {
            return known & (Marked - 1);
        }

        var answer = question(word);
        place = (letters << (AnswerBits + 1)) | Marked | answer;
        return answer;
    }

    private ulong OfLong(ReadOnlySpan<char> word)
    {
        var letters = 0UL;
        foreach (var c in word)
        {
            letters = (letters * Spread) + c;
        }

        ref var place = ref _long[PlaceOf(letters)];
        if (place is { } known && word.SequenceEqual(known.Word))
        {
            return known.Answer;
        }

        var answer = question(word);
        place = new Known(word.ToString(), answer);
        return answer;
    }

    private static int PlaceOf(ulong letters) => (int)((letters * Spread) >> (64 - PlaceBits));

    private sealed record Known(string Word, ulong Answer);
}
