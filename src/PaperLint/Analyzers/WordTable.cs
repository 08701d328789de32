using System.Runtime.CompilerServices;

namespace PaperLint.Analyzers;

/// <summary>
/// The answers of a <see cref="WordMemo"/>. Two words share a pair of places, so that a word that is met often is not
/// driven out by one that is met once.
/// </summary>
internal sealed class WordTable(int placeBits)
{
    /// <summary>Six bits tell ASCII letters apart, so that eight letters, an answer and a mark are one number, read and written at once.</summary>
    private const int LetterBits = 6;

    private const ulong Marked = 1UL << WordMemo.AnswerBits;
    private const ulong Answer = Marked - 1;

    private readonly ulong[] _short = new ulong[1 << placeBits];
    private readonly Known?[] _long = new Known?[1 << placeBits];

    /// <summary>There are two to this power of places for words of up to eight letters, and as many for longer ones.</summary>
    public int PlaceBits => placeBits;

    public int Places => _short.Length;

    public bool TryFind(WordLetters letters, out ulong answer) => letters.Tail == 0 ? TryFindShort(Pack(letters.Head), out answer) : TryFindLong(letters, out answer);

    /// <summary>Adds a word that is not there.</summary>
    public void Add(WordLetters letters, ulong answer)
    {
        if (letters.Tail == 0)
        {
            AddShort(KeyOf(Pack(letters.Head)) | answer);
        }
        else
        {
            AddLong(new Known(letters, answer));
        }
    }

    /// <summary>A larger table with what is in this one.</summary>
    public WordTable Grown(int bits)
    {
        var grown = new WordTable(bits);
        foreach (var item in _short)
        {
            if (item != 0)
            {
                grown.AddShort(item);
            }
        }

        foreach (var item in _long)
        {
            if (item is not null)
            {
                grown.AddLong(item);
            }
        }

        return grown;
    }

    private bool TryFindShort(ulong letters, out ulong answer)
    {
        var key = KeyOf(letters);
        var pair = PairOf(letters);
        var first = _short[pair];
        if ((first & ~Answer) == key)
        {
            answer = first & Answer;
            return true;
        }

        var second = _short[pair + 1];
        answer = second & Answer;
        if ((second & ~Answer) != key)
        {
            return false;
        }

        _short[pair] = second;
        _short[pair + 1] = first;
        return true;
    }

    private bool TryFindLong(WordLetters letters, out ulong answer)
    {
        var pair = PairOf(letters.Mixed);
        var first = _long[pair];
        if (first is not null && first.Letters == letters)
        {
            answer = first.Answer;
            return true;
        }

        var second = _long[pair + 1];
        if (second is null || second.Letters != letters)
        {
            answer = 0;
            return false;
        }

        _long[pair] = second;
        _long[pair + 1] = first;
        answer = second.Answer;
        return true;
    }

    private void AddShort(ulong item) => _short[PairOf(item >> (WordMemo.AnswerBits + 1)) + 1] = item;

    private void AddLong(Known word) => _long[PairOf(word.Letters.Mixed) + 1] = word;

    private static ulong KeyOf(ulong letters) => (letters << (WordMemo.AnswerBits + 1)) | Marked;

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
