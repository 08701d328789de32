using System.Runtime.CompilerServices;

namespace PaperLint.Analyzers;

/// <summary>
/// Remembers the answers to a question about words that depend on the word alone: a corpus repeats its words. Words are
/// runs of ASCII letters. Two words share a pair of places, so that a word that is met often is not driven out by one
/// that is met once. Used by several cores at once; what two of them write at one place is right in either order.
/// </summary>
/// <param name="question">What is asked about each word.</param>
/// <param name="placeBits">There are two to this power of places for short words, and as many for long ones.</param>
internal sealed class WordMemo(WordMemo.Question question, int placeBits)
{
    /// <summary>Bits of an answer that fit beside a short word.</summary>
    public const int AnswerBits = 9;

    /// <summary>Places for the words of most corpora: 32,602 abstracts of a feed have 75,000.</summary>
    public const int Vocabulary = 17;

    /// <summary>Places for those words that a text is read again for.</summary>
    public const int Rest = 15;

    /// <summary>Six bits tell ASCII letters apart, so that eight letters, an answer and a mark are one number, read and written at once.</summary>
    private const int LetterBits = 6;
    private const ulong Marked = 1UL << AnswerBits;
    private const ulong Answer = Marked - 1;

    private readonly ulong[] _short = new ulong[1 << placeBits];
    private readonly Known?[] _long = new Known?[1 << placeBits];

    /// <summary>The answer for a word: a number of <see cref="AnswerBits"/>.</summary>
    public delegate ulong Question(ReadOnlySpan<char> word);

    public ulong this[ReadOnlySpan<char> word] => word.Length > WordLetters.Most ? question(word) : Find(word, WordLetters.Of(word, 0, word.Length));

    /// <summary>The answer for a word whose letters are known. Words longer than <see cref="WordLetters.Most"/> are not: they are asked for every time, hardly any is met twice.</summary>
    public ulong Find(ReadOnlySpan<char> word, WordLetters letters) => letters.Tail == 0 ? OfShort(word, Pack(letters.Head)) : OfLong(word, letters);

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

    private ulong OfLong(ReadOnlySpan<char> word, WordLetters letters)
    {
        var pair = PairOf(letters.Mixed);
        var first = _long[pair];
        if (first is not null && first.Letters == letters)
        {
            return first.Answer;
        }

        var second = _long[pair + 1];
        if (second is null || second.Letters != letters)
        {
            return (_long[pair + 1] = new Known(letters, question(word))).Answer;
        }

        _long[pair] = second;
        _long[pair + 1] = first;
        return second.Answer;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PairOf(ulong letters) => (int)((letters * WordLetters.Spread) >> (64 - placeBits)) & ~1;

    /// <summary>Eight letters of a byte each as eight of <see cref="LetterBits"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Pack(ulong letters)
    {
        letters = (letters & 0x003F003F003F003F) | ((letters & 0x3F003F003F003F00) >> (8 - LetterBits));
        letters = (letters & 0x00000FFF00000FFF) | ((letters & 0x0FFF00000FFF0000) >> (2 * (8 - LetterBits)));
        return (letters & 0x0000000000FFFFFF) | ((letters & 0x00FFFFFF00000000) >> (4 * (8 - LetterBits)));
    }

    /// <summary>A word of nine letters or more, and its answer.</summary>
    private sealed record Known(WordLetters Letters, ulong Answer);
}
