using System.Numerics;
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
            return HalfOfLetters(padded) | ((ulong)HalfOfLetters(padded[(Width / 2)..]) << (Width / 2));
        }

        return HalfOfLetters(text) | ((ulong)HalfOfLetters(text[(Width / 2)..]) << (Width / 2));
    }

    private static uint HalfOfLetters(ReadOnlySpan<ushort> text) =>
        Vector256.Narrow(AreLetters(Vector256.Create(text)), AreLetters(Vector256.Create(text[Vector256<ushort>.Count..])))
        .ExtractMostSignificantBits();

    /// <summary>All bits of each letter, and none of each other character.</summary>
    private static Vector256<ushort> AreLetters(Vector256<ushort> characters) =>
        Vector256.LessThanOrEqual((characters | Vector256.Create((ushort)0x20)) - Vector256.Create((ushort)'a'),
        Vector256.Create((ushort)('z' - 'a')));
}
