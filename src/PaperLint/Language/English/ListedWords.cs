using PaperLint.Text;

namespace PaperLint.Language.English;

/// <summary>
/// A list of words, one behind another in one array and numbered in their order, that is asked for far more words than it
/// holds: of every unknown word, what it may be made of. Of unlisted words nearly nine in ten are refused by a table of
/// bits, which is small beside the words.
/// </summary>
internal sealed class ListedWords
{
    private const int LetterBits = 5;
    private const int ShortestSketched = 3;

    /// <summary>The words that the built-in rules know take 27,000 places, a tenth.</summary>
    private const int SketchBits = 18;

    private const int BitsOfPart = 64;
    private const int BitsOfHash = 64;

    /// <summary>There are two to this power of slots to begin with.</summary>
    private const int FewestSlotBits = 10;

    private readonly ulong[] _sketch = new ulong[(1 << SketchBits) / BitsOfPart];
    private char[] _letters = new char[1 << FewestSlotBits];

    /// <summary>Where each word ends, and the next begins.</summary>
    private int[] _ends = new int[1 << FewestSlotBits];

    /// <summary>The numbers of the words, from 1 on, by their hashes; no more than half of the slots are taken.</summary>
    private int[] _slots = new int[1 << FewestSlotBits];

    private int _slotBits = FewestSlotBits;

    public ListedWords()
    {
    }

    public ListedWords(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            Add(word);
        }
    }

    public int Count { get; private set; }

    public ReadOnlySpan<char> this[int index] => _letters.AsSpan(StartOf(index).._ends[index]);

    /// <summary>Adds the word that is made of these two parts, if it is not there.</summary>
    public void Add(ReadOnlySpan<char> stem, ReadOnlySpan<char> ending = default)
    {
        var start = StartOf(Count);
        var length = stem.Length + ending.Length;
        if (_letters.Length - start < length)
        {
            Array.Resize(ref _letters, Math.Max(_letters.Length * 2, start + length));
        }

        var word = _letters.AsSpan(start, length);
        stem.CopyTo(word);
        ending.CopyTo(word[stem.Length..]);
        var hash = HashOf(word);
        var slot = SlotOf(word, hash);
        if (_slots[slot] != 0)
        {
            return;
        }

        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, Count * 2);
        }

        _ends[Count++] = start + length;
        _slots[slot] = Count;
        var place = hash >> (BitsOfHash - SketchBits);
        _sketch[place / BitsOfPart] |= 1UL << (int)(place % BitsOfPart);
        if (Count * 2 > _slots.Length)
        {
            Grow();
        }
    }

    public bool Contains(ReadOnlySpan<char> word)
    {
        var hash = HashOf(word);
        var place = hash >> (BitsOfHash - SketchBits);
        return (_sketch[place / BitsOfPart] >> (int)(place % BitsOfPart) & 1) != 0 && _slots[SlotOf(word, hash)] != 0;
    }

    private int StartOf(int index) => index == 0 ? 0 : _ends[index - 1];

    /// <summary>The slot that has the word, or the free one where it would be.</summary>
    private int SlotOf(ReadOnlySpan<char> word, ulong hash)
    {
        var slot = (int)(hash >> (BitsOfHash - _slotBits));
        while (_slots[slot] is not 0 and var number && !this[number - 1].SequenceEqual(word))
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        _slotBits++;
        _slots = new int[1 << _slotBits];
        for (var i = 0; i < Count; i++)
        {
            _slots[SlotOf(this[i], HashOf(this[i]))] = i + 1;
        }
    }

    /// <summary>By the length, and the letters at both ends and in the middle: what two words rarely share.</summary>
    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        var letters = (ulong)word.Length;
        if (word.Length < ShortestSketched)
        {
            foreach (var letter in word)
            {
                letters = (letters << LetterBits) ^ letter;
            }

            return letters * WordLetters.Spread;
        }

        letters = (letters << LetterBits) ^ word[0];
        letters = (letters << LetterBits) ^ word[1];
        letters = (letters << LetterBits) ^ word[2];
        letters = (letters << LetterBits) ^ word[word.Length / 2];
        letters = (letters << LetterBits) ^ word[^3];
        letters = (letters << LetterBits) ^ word[^2];
        letters = (letters << LetterBits) ^ word[^1];
        return letters * WordLetters.Spread;
    }
}
