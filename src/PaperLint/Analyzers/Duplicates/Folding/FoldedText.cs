namespace PaperLint.Analyzers.Duplicates.Folding;

/// <summary>
/// A text reduced to what copies of it share: small letters and digits, with the words they form. A buffer that is
/// filled again and again; not for several threads.
/// </summary>
internal sealed class FoldedText
{
    private char[] _letters = new char[2048];
    private int[] _ends = new int[512];
    private int _length;
    private int _wordStart;

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

    /// <summary>Adds a letter or a digit; where one follows the other a new word begins, so that <c>6.7times</c> has the words of <c>6.7 times</c>.</summary>
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

    /// <summary>Adds ASCII letters, as small ones.</summary>
    public void AddLetters(ReadOnlySpan<char> letters)
    {
        if (_length > _wordStart && char.IsAsciiDigit(_letters[_length - 1]))
        {
            EndWord();
        }

        if (_letters.Length - _length < letters.Length)
        {
            Array.Resize(ref _letters, Math.Max(_length * 2, _length + letters.Length));
        }

        var free = _letters.AsSpan(_length, letters.Length);
        for (var i = 0; i < letters.Length; i++)
        {
            free[i] = (char)(letters[i] | 0x20);
        }

        _length += letters.Length;
    }

    public void Add(string letters)
    {
        foreach (var c in letters)
        {
            Add(c);
        }
    }

    /// <summary>Takes back the last letters of the open word.</summary>
    public void RemoveLast(int count) => _length -= Math.Min(count, _length - _wordStart);

    public void EndWord()
    {
        if (_length == _wordStart)
        {
            return;
        }

        if (OpenWord.Length >= 6)
        {
            var canonical = FormulaWords.Canonical(OpenWord, out var replaced);
            if (replaced)
            {
                _length = _wordStart;
                canonical.CopyTo(_letters.AsSpan(_length));
                _length += canonical.Length;
                if (canonical.IsEmpty)
                {
                    return;
                }
            }
        }

        if (Words == _ends.Length)
        {
            Array.Resize(ref _ends, Words * 2);
        }

        _ends[Words++] = _length;
        _wordStart = _length;
    }
}
