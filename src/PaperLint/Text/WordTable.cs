using System.Runtime.CompilerServices;

namespace PaperLint.Text;

/// <summary>
/// The answers of a <see cref="WordMemo"/>. Two words share a pair of places; the first of them stays, the second gives
/// way to the next. Both are looked at without a branch, since the wait for a place is long and the guess which of
/// them it is would be wrong too often.
/// </summary>
internal sealed class WordTable(int placeBits)
{
    /// <summary>
    /// Six bits tell ASCII letters apart, so that eight letters, an answer and a mark are one number, read and written at once.
    /// </summary>
    private const int LetterBits = 6;

    private const ulong Marked = 1UL << WordMemo.AnswerBits;
    private const ulong Answer = Marked - 1;

    /// <summary>Bits beside the letters in each half of a longer word.</summary>
    private const int SpareBits = 64 - (8 * LetterBits);

    private const ulong Spare = (1UL << SpareBits) - 1;

    private readonly ulong[] _short = new ulong[1 << placeBits];
    private readonly ulong[] _long = new ulong[2 << placeBits];

    /// <summary>There are two to this power of places for words of up to eight letters, and as many for longer ones.</summary>
    public int PlaceBits => placeBits;

    public int Places => _short.Length;

    public bool TryFind(WordLetters letters, out ulong answer) =>
        letters.Tail == 0 ? TryFindShort(Pack(letters.Head), out answer) : TryFindLong(new LongWord(letters), out answer);

    /// <summary>Adds a word that is not there.</summary>
    public void Add(WordLetters letters, ulong answer)
    {
        if (letters.Tail == 0)
        {
            AddShort(KeyOf(Pack(letters.Head)) | answer);
        }
        else
        {
            AddLong(new LongWord(letters), answer);
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

        for (var i = 0; i < _long.Length; i += 2)
        {
            var place = _long.AsSpan(i, 2);
            var word = LongWord.At(place);
            if (place[0] != 0 && word.AnswerAt(place) is <= Answer and var answer)
            {
                grown.AddLong(word, answer);
            }
        }

        return grown;
    }

    private bool TryFindShort(ulong letters, out ulong answer)
    {
        var pair = PairOf(letters * WordLetters.Spread);
        var key = KeyOf(letters);
        answer = Math.Min(_short[pair] ^ key, _short[pair + 1] ^ key);
        return answer <= Answer;
    }

    private bool TryFindLong(LongWord word, out ulong answer)
    {
        var places = _long.AsSpan(2 * PairOf(word.Hash), 4);
        answer = Math.Min(word.AnswerAt(places), word.AnswerAt(places[2..]));
        return answer <= Answer;
    }

    private void AddShort(ulong item)
    {
        var pair = PairOf((item >> (WordMemo.AnswerBits + 1)) * WordLetters.Spread);
        _short[_short[pair] == 0 ? pair : pair + 1] = item;
    }

    private void AddLong(LongWord word, ulong answer)
    {
        var places = _long.AsSpan(2 * PairOf(word.Hash), 4);
        word.Write(places[0] == 0 ? places : places[2..], answer);
    }

    private static ulong KeyOf(ulong letters) => (letters << (WordMemo.AnswerBits + 1)) | Marked;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PairOf(ulong hash) => (int)(hash >> (64 - placeBits)) & ~1;

    /// <summary>Eight letters of a byte each as eight of <see cref="LetterBits"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Pack(ulong letters)
    {
        letters = (letters & 0x003F003F003F003F) | ((letters & 0x3F003F003F003F00) >> (8 - LetterBits));
        letters = (letters & 0x00000FFF00000FFF) | ((letters & 0x0FFF00000FFF0000) >> (2 * (8 - LetterBits)));
        return (letters & 0x0000000000FFFFFF) | ((letters & 0x00FFFFFF00000000) >> (4 * (8 - LetterBits)));
    }

    /// <summary>The letters again: of an ASCII letter only the bit that all of them have is left out.</summary>
    private static ulong Unpack(ulong packed)
    {
        var letters = (packed & 0x0000000000FFFFFF) | ((packed << (4 * (8 - LetterBits))) & 0x00FFFFFF00000000);
        letters = (letters & 0x00000FFF00000FFF) | ((letters << (2 * (8 - LetterBits))) & 0x0FFF00000FFF0000);
        letters = (letters & 0x003F003F003F003F) | ((letters << (8 - LetterBits)) & 0x3F003F003F003F00);
        return letters | ((letters + 0x3F3F3F3F3F3F3F3F) & 0x4040404040404040);
    }

    /// <summary>
    /// A word of nine letters or more: two numbers, between which another core may write. Bits of the hash beside the
    /// letters, and the answer in both, tell two halves that belong to different words.
    /// </summary>
    private readonly struct LongWord
    {
        private readonly ulong _head;
        private readonly ulong _tail;

        public LongWord(WordLetters letters)
        {
            Hash = letters.Mixed * WordLetters.Spread;
            _head = (Pack(letters.Head) << SpareBits) | ((Hash >> (2 * SpareBits)) & Spare);
            _tail = (Pack(letters.Tail) << SpareBits) | ((Hash >> SpareBits) & Spare & ~Answer);
        }

        public ulong Hash { get; }

        /// <summary>The word whose letters stand there.</summary>
        public static LongWord At(ReadOnlySpan<ulong> place) =>
            new(new WordLetters(Unpack(place[0] >> SpareBits), Unpack(place[1] >> SpareBits)));

        /// <summary>What is remembered there, or a number that is no answer where the word is not there.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong AnswerAt(ReadOnlySpan<ulong> place)
        {
            var answer = place[1] ^ _tail;
            return (place[0] ^ _head) == answer ? answer : ulong.MaxValue;
        }

        public void Write(Span<ulong> place, ulong answer)
        {
            place[0] = _head ^ answer;
            place[1] = _tail ^ answer;
        }
    }
}
