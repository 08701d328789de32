using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PaperLint.Text;

/// <summary>
/// A 64-bit hash of texts, the same on every machine and in every version, for indexes are kept. Text is taken four
/// UTF-16 units at a time and folded with the 64x64 to 128-bit multiplication of wyhash (https://github.com/wangyi-fudan/wyhash,
/// public domain); numbers are finished as in SplitMix64 (https://prng.di.unimi.it/splitmix64.c, public domain).
/// No defence against texts that were made to collide.
/// </summary>
internal static class Hash64
{
    private const ulong Secret0 = 0xA0761D6478BD642F;
    private const ulong Secret1 = 0xE7037ED1A0B428DB;
    private const ulong Golden = 0x9E3779B97F4A7C15;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Secret0 ^ (ulong)text.Length;
        foreach (var four in MemoryMarshal.Cast<char, ulong>(text))
        {
            hash = Fold(hash ^ FirstLowest(four), Secret1);
        }

        return Fold(hash ^ Rest(text), Secret0) ^ hash;
    }

    public static ulong Combine(ulong first, ulong second) => Mix(first * Golden + second);

    /// <summary>SplitMix64's finish: a one-to-one map whose every output bit depends on every input bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>The <paramref name="index"/>-th output of SplitMix64 from the seed 0.</summary>
    public static ulong Sequence(int index) => Mix((ulong)(index + 1) * Golden);

    /// <summary>Up to three units behind the last whole four, the last in the lowest bits. Taken from the last four of the text: a loop would be mispredicted for every other word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Rest(ReadOnlySpan<char> text)
    {
        var length = text.Length;
        if (length >= 4)
        {
            var four = FirstLowest(MemoryMarshal.Cast<char, ulong>(text[(length - 4)..])[0]);
            return Reversed(four) & ((1UL << (length * 16)) - 1);
        }

        return length == 0 ? 0 : ((ulong)text[0] << (16 * (length - 1))) | ((ulong)text[length >> 1] << (16 * ((length - 1) >> 1))) | text[length - 1];
    }

    /// <summary>Four units as they lie in memory, the first in the lowest bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong FirstLowest(ulong four) => BitConverter.IsLittleEndian ? four : Reversed(four);

    /// <summary>Four units in the other order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Reversed(ulong four)
    {
        four = BitOperations.RotateLeft(four, 32);
        return ((four & 0x0000FFFF0000FFFF) << 16) | ((four >> 16) & 0x0000FFFF0000FFFF);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low;
    }
}
