using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PaperLint.Text;

/// <summary>The letters of a word, a byte for each: the first eight, and up to eight more; 0 behind the last.</summary>
internal readonly record struct WordLetters(ulong Head, ulong Tail)
{
    /// <summary>Letters that fit.</summary>
    public const int Most = 2 * Half;

    /// <summary>2^64 divided by the golden ratio: spreads neighbouring numbers (Knuth, The Art of Computer Programming 3, 6.4).</summary>
    public const ulong Spread = 0x9E3779B97F4A7C15;

    private const int Half = sizeof(ulong);

    /// <summary>A number in which each letter counts.</summary>
    public ulong Mixed => Head ^ (BitOperations.RotateLeft(Tail, 32) * Spread);

    /// <summary>
    /// Those of the ASCII letters from <paramref name="start"/> to <paramref name="end"/>, no more than <see cref="Most"/>. What
    /// follows them in the text is read with them, and makes no difference.
    /// </summary>
    public static WordLetters Of(ReadOnlySpan<char> text, int start, int end)
    {
        if (text.Length - start < Most)
        {
            return OfLast(text[start..end]);
        }

        var letters = MemoryMarshal.Cast<char, ushort>(text[start..]);
        var count = end - start;
        return count <= Half
            ? new WordLetters(First(letters, count), 0)
            : new WordLetters(First(letters, Half), First(letters[Half..], count - Half));
    }

    private static WordLetters OfLast(ReadOnlySpan<char> word)
    {
        Span<char> padded = stackalloc char[Most];
        padded.Clear();
        word.CopyTo(padded);
        return Of(padded, 0, word.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong First(ReadOnlySpan<ushort> letters, int count)
    {
        var eight = Vector128.Create(letters);
        return Vector128.Narrow(eight, eight).AsUInt64().ToScalar() & (ulong.MaxValue >> (64 - (count * 8)));
    }
}
