using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
    private const int LongestShort = 8;

    private const int LetterBits = 6;
    private const ulong Marked = 1UL << AnswerBits;
    private const ulong Answer = Marked - 1;

    /// <summary>Longer words are asked for every time: hardly any is met twice.</summary>
    private const int LongestRemembered = 2 * LongestShort;

    /// <summary>2^64 divided by the golden ratio: spreads neighbouring numbers (Knuth, The Art of Computer Programming 3, 6.4).</summary>
    private const ulong Spread = 0x9E3779B97F4A7C15;

    /// <summary>Places for the words that were met last, which are most words of a text: few enough to stay in the fast caches.</summary>
    private const int LatestBits = 12;

    private readonly ulong[] _latestShort = new ulong[1 << LatestBits];
    private readonly Known?[] _latestLong = new Known?[1 << LatestBits];
    private readonly ulong[] _short = new ulong[1 << placeBits];
    private readonly Known?[] _long = new Known?[1 << placeBits];

    /// <summary>The answer for a word: a number of <see cref="AnswerBits"/>.</summary>
    public delegate ulong Question(ReadOnlySpan<char> word);

    public ulong this[ReadOnlySpan<char> word] => Find(word, 0, word.Length);

    /// <summary>The answer for the word from <paramref name="start"/> to <paramref name="end"/>. What follows it in the text is read with it, and makes no difference.</summary>
    public ulong Find(ReadOnlySpan<char> text, int start, int end)
    {
        var word = text[start..end];
        if (text.Length - start < LongestRemembered)
        {
            return FindLast(word);
        }

        var letters = MemoryMarshal.Cast<char, ushort>(text[start..]);
        return word.Length <= LongestShort ? OfShort(word, Pack(FirstOf(letters, word.Length)))
            : word.Length <= LongestRemembered ? OfLong(word, FirstOf(letters, LongestShort), FirstOf(letters[LongestShort..], word.Length - LongestShort))
            : question(word);
    }

    private ulong FindLast(ReadOnlySpan<char> word)
    {
        Span<char> padded = stackalloc char[LongestRemembered];
        padded.Clear();
        word.CopyTo(padded);
        return Find(padded, 0, word.Length);
    }

    private ulong OfShort(ReadOnlySpan<char> word, ulong letters)
    {
        var key = (letters << (AnswerBits + 1)) | Marked;
        var hash = letters * Spread;
        ref var place = ref _latestShort[hash >> (64 - LatestBits)];
        var latest = place;
        if ((latest & ~Answer) != key)
        {
            place = latest = FindShort(word, key, PairOf(hash));
        }

        return latest & Answer;
    }

    private ulong FindShort(ReadOnlySpan<char> word, ulong key, int pair)
    {
        var first = _short[pair];
        if ((first & ~Answer) == key)
        {
            return first;
        }

        var second = _short[pair + 1];
        if ((second & ~Answer) != key)
        {
            return _short[pair + 1] = key | question(word);
        }

        _short[pair] = second;
        _short[pair + 1] = first;
        return second;
    }

    private ulong OfLong(ReadOnlySpan<char> word, ulong head, ulong tail)
    {
        var hash = (head ^ (BitOperations.RotateLeft(tail, 32) * Spread)) * Spread;
        ref var place = ref _latestLong[hash >> (64 - LatestBits)];
        var latest = place;
        if (latest is null || latest.Head != head || latest.Tail != tail)
        {
            place = latest = FindLong(word, head, tail, PairOf(hash));
        }

        return latest.Answer;
    }

    private Known FindLong(ReadOnlySpan<char> word, ulong head, ulong tail, int pair)
    {
        var first = _long[pair];
        if (first is not null && first.Head == head && first.Tail == tail)
        {
            return first;
        }

        var second = _long[pair + 1];
        if (second is null || second.Head != head || second.Tail != tail)
        {
            return _long[pair + 1] = new Known(head, tail, question(word));
        }

        _long[pair] = second;
        _long[pair + 1] = first;
        return second;
    }

    private int PairOf(ulong hash) => (int)(hash >> (64 - placeBits)) & ~1;

    /// <summary>The first letters, up to eight, a byte for each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong FirstOf(ReadOnlySpan<ushort> letters, int count)
    {
        var eight = Vector128.Create(letters);
        return Vector128.Narrow(eight, eight).AsUInt64().ToScalar() & (ulong.MaxValue >> (64 - (count * 8)));
    }

    /// <summary>Eight letters of a byte each as eight of <see cref="LetterBits"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Pack(ulong letters)
    {
        letters = (letters & 0x003F003F003F003F) | ((letters & 0x3F003F003F003F00) >> (8 - LetterBits));
        letters = (letters & 0x00000FFF00000FFF) | ((letters & 0x0FFF00000FFF0000) >> (2 * (8 - LetterBits)));
        return (letters & 0x0000000000FFFFFF) | ((letters & 0x00FFFFFF00000000) >> (4 * (8 - LetterBits)));
    }

    /// <summary>A word of nine letters or more, and its answer.</summary>
    private sealed record Known(ulong Head, ulong Tail, ulong Answer);
}
