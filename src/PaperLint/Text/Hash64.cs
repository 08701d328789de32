using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PaperLint.Text;

/// <summary>
/// A 64-bit hash of texts, the same on every machine and in every version, for indexes are kept: XXH3 of their UTF-16
/// units, little-endian. Numbers are mixed as in SplitMix64 (https://prng.di.unimi.it/splitmix64.c, public domain).
/// No defence against texts that were made to collide.
/// </summary>
internal static class Hash64
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    public static ulong Of(ReadOnlySpan<char> text) =>
        BitConverter.IsLittleEndian ? XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text)) : OfReversed(text);

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

    private static ulong OfReversed(ReadOnlySpan<char> text)
    {
        var units = new ushort[text.Length];
        BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<char, ushort>(text), units);
        return XxHash3.HashToUInt64(MemoryMarshal.AsBytes<ushort>(units));
    }
}
