using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Text;

/// <summary>The runs of ASCII letters in a text, one after another; it is read 64 characters at once.</summary>
internal ref struct AsciiWords(ReadOnlySpan<char> text)
{
    private const int Width = 64;

    private readonly ReadOnlySpan<ushort> _text = MemoryMarshal.Cast<char, ushort>(text);

    /// <summary>Where the characters lie that were read last.</summary>
    private int _at = -Width;

    /// <summary>Of these, a bit for each that is the first of a run or the first behind one, as far as they were not given out.</summary>
    private ulong _edges;

    /// <summary>1 where the last of them is a letter.</summary>
    private ulong _open;

    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>All of them.</summary>
    public static List<TextSpan> Of(ReadOnlySpan<char> text)
    {
        var found = new List<TextSpan>();
        var words = new AsciiWords(text);
        while (words.MoveNext())
        {
            found.Add(TextSpan.FromBounds(words.Start, words.End));
        }

        return found;
    }

    public bool MoveNext()
    {
        Start = NextEdge();
        End = NextEdge();
        return Start < End;
    }

    /// <summary>The end of the text where there is none.</summary>
    private int NextEdge()
    {
        while (_edges == 0)
        {
            _at += Width;
            if (_at >= _text.Length)
            {
                return _text.Length;
            }

            var letters = Letters(_text[_at..]);
            _edges = letters ^ ((letters << 1) | _open);
            _open = letters >> (Width - 1);
        }

        var edge = _at + BitOperations.TrailingZeroCount(_edges);
        _edges &= _edges - 1;
        return edge;
    }

    /// <summary>A bit for each letter among the first characters.</summary>
    private static ulong Letters(ReadOnlySpan<ushort> text)
    {
        if (text.Length < Width)
        {
            Span<ushort> padded = stackalloc ushort[Width];
            padded.Clear();
            text.CopyTo(padded);
            return LettersOfAll(padded);
        }

        return LettersOfAll(text);
    }

    private static ulong LettersOfAll(ReadOnlySpan<ushort> text) =>
        LettersAt(text, 0) | (LettersAt(text, 1) << 16) | (LettersAt(text, 2) << 32) | (LettersAt(text, 3) << 48);

    /// <summary>Of a quarter, in two vectors of the width that each processor has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong LettersAt(ReadOnlySpan<ushort> text, int quarter)
    {
        var first = AreLetters(Vector128.Create(text[(quarter * Width / 4)..]));
        var second = AreLetters(Vector128.Create(text[((quarter * Width / 4) + Vector128<ushort>.Count)..]));
        return Vector128.Narrow(first, second).ExtractMostSignificantBits();
    }

    /// <summary>All bits of each letter, and none of each other character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> AreLetters(Vector128<ushort> characters) =>
        Vector128.LessThanOrEqual((characters | Vector128.Create((ushort)0x20)) - Vector128.Create((ushort)'a'),
            Vector128.Create((ushort)('z' - 'a')));
}
