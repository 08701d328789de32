using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PaperLint.Text.Folding;

/// <summary>
/// A text reduced to what copies of it share: small letters and digits, with the words they form. A buffer that is
/// filled again and again; not for several threads.
/// </summary>
internal sealed class FoldedText
{
    /// <summary>UTF-16 units of an abstract of usual length, and more.</summary>
    private const int UsualLength = 2048;

    private char[] _letters;
    private int[] _ends;
    private int _length;
    private int _wordStart;

    /// <param name="length">UTF-16 units for which there is room at once; the buffer grows.</param>
    public FoldedText(int length = UsualLength)
    {
        _letters = new char[Math.Max(length, Vector128<ushort>.Count)];
        _ends = new int[_letters.Length / 4];
    }

    /// <summary>All letters and digits, without what stood between: spaces come and go on the way through a feed.</summary>
    public ReadOnlySpan<char> Letters => _letters.AsSpan(0, _length);

    public int Words { get; private set; }

    /// <summary>The letters of the word that is being written.</summary>
    public ReadOnlySpan<char> OpenWord => _letters.AsSpan(_wordStart, _length - _wordStart);

    public ReadOnlySpan<char> Word(int index)
    {
        var start = index == 0 ? 0 : _ends[index - 1];
        return _letters.AsSpan(start, _ends[index] - start);
    }

    public void Clear()
    {
        _length = 0;
        _wordStart = 0;
        Words = 0;
    }

    /// <summary>
    /// Adds a letter or a digit; where one follows the other a new word begins, so that <c>6.7times</c> has the words of <c>6.7
    /// times</c>.
    /// </summary>
    public void Add(char c)
    {
        if (_length > _wordStart && char.IsAsciiDigit(_letters[_length - 1]) != char.IsAsciiDigit(c))
        {
            EndWord();
        }

        if (_length == _letters.Length)
        {
            Array.Resize(ref _letters, _length * 2);
        }

        _letters[_length++] = c;
    }

    /// <summary>
    /// Adds the ASCII letters that a text begins with, one at least, as small ones, and further words that one space parts. The
    /// characters that were read.
    /// </summary>
    public int AddWords(ReadOnlySpan<char> text)
    {
        if (_length > _wordStart && char.IsAsciiDigit(_letters[_length - 1]))
        {
            EndWord();
        }

        for (var at = 0; ;)
        {
            if (_letters.Length - _length < Vector128<ushort>.Count)
            {
                Array.Resize(ref _letters, _letters.Length * 2);
            }

            var added = CopyLetters(text[at..], _letters.AsSpan(_length));
            _length += added;
            at += added;
            if (added == Vector128<ushort>.Count)
            {
                continue;
            }

            if (at == text.Length || text[at] != ' ')
            {
                return at;
            }

            at++;
            EndWord();
        }
    }

    /// <summary>
    /// Copies the letters before any other character, as small ones and as far as one vector goes; what lies behind them in
    /// <paramref name="free"/> is undefined.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CopyLetters(ReadOnlySpan<char> text, Span<char> free)
    {
        if (text.Length >= Vector128<ushort>.Count)
        {
            var small = Vector128.Create(MemoryMarshal.Cast<char, ushort>(text)) | Vector128.Create((ushort)0x20);
            small.CopyTo(MemoryMarshal.Cast<char, ushort>(free));
            var others = Vector128.GreaterThan(small - Vector128.Create((ushort)'a'), Vector128.Create((ushort)('z' - 'a')));
            var bits = others.AsByte().ExtractMostSignificantBits();
            return Math.Min(BitOperations.TrailingZeroCount(bits) / sizeof(char), Vector128<ushort>.Count);
        }

        var count = 0;
        while (count < text.Length && count < Vector128<ushort>.Count && char.IsAsciiLetter(text[count]))
        {
            free[count] = (char)(text[count] | 0x20);
            count++;
        }

        return count;
    }

    /// <summary>Adds letters and digits; a space between them ends a word.</summary>
    public void Add(string letters)
    {
        foreach (var c in letters)
        {
            if (c == ' ')
            {
                EndWord();
            }
            else
            {
                Add(c);
            }
        }
    }

    /// <summary>Takes back the last letters of the open word.</summary>
    public void RemoveLast(int count) => _length -= Math.Min(count, _length - _wordStart);

    public void EndWord()
    {
        if (_length == _wordStart || (FormulaWords.MayHaveCanonical(_letters[_wordStart], _length - _wordStart) && !KeepsCanonical()))
        {
            return;
        }

        if (Words == _ends.Length)
        {
            Array.Resize(ref _ends, Words * 2);
        }

        _ends[Words++] = _length;
        _wordStart = _length;
    }

    /// <summary>Puts the canonical form in the place of the open word; false where nothing is left of it.</summary>
    private bool KeepsCanonical()
    {
        var canonical = FormulaWords.Canonical(OpenWord, out var replaced);
        if (replaced)
        {
            _length = _wordStart + canonical.Length;
            canonical.CopyTo(_letters.AsSpan(_wordStart));
        }

        return !canonical.IsEmpty;
    }
}
