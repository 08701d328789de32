using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PaperLint.Analyzers.Duplicates.Sketches;

/// <summary>
/// MinHash signatures in bands (Broder 1997; Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", chapter 3). Two
/// sets share a band with a probability of similarity^<see cref="Rows"/>; with <see cref="Bands"/> bands, sets of
/// similarity 0.5 meet in at least one with 96 %, of 0.6 with 99.9 %. Loose on purpose: what meets is compared exactly.
/// </summary>
internal static class MinHash
{
    public const int Bands = 50;
    public const int Rows = 4;

    /// <summary>Functions are padded to whole vectors.</summary>
    private const int Padded = (Bands * Rows + 15) / 16 * 16;

    private static readonly uint[] Multipliers = [.. Enumerable.Range(0, Padded).Select(i => (uint)Hash64.Sequence(2 * i) | 1)];
    private static readonly uint[] Addends = [.. Enumerable.Range(0, Padded).Select(i => (uint)Hash64.Sequence(2 * i + 1))];

    /// <summary>Bands that are computed in one go: of a large corpus there is no room to keep them all.</summary>
    public const int BandsPerPass = 10;

    /// <summary>The hashes of <see cref="BandsPerPass"/> bands from <paramref name="firstBand"/>; <paramref name="shingles"/> must not be empty.</summary>
    public static void HashBands(ReadOnlySpan<uint> shingles, int firstBand, Span<uint> bands)
    {
        Span<uint> minima = stackalloc uint[(BandsPerPass * Rows + 15) / 16 * 16];
        Span<uint> mixed = stackalloc uint[ShingleSet.Limit];
        for (var i = 0; i < shingles.Length; i++)
        {
            mixed[i] = Mix(shingles[i]);
        }

        mixed = mixed[..shingles.Length];
        if (Vector512.IsHardwareAccelerated)
        {
            Minima512(mixed, firstBand * Rows, minima);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Minima256(mixed, firstBand * Rows, minima);
        }
        else
        {
            MinimaPortable(mixed, firstBand * Rows, minima);
        }

        for (var band = 0; band < BandsPerPass; band++)
        {
            var rows = minima.Slice(band * Rows, Rows);
            bands[band] = (uint)Hash64.Combine(rows[0] | ((ulong)rows[1] << 32), rows[2] | ((ulong)rows[3] << 32));
        }
    }

    /// <summary>The smallest value that each hash function, from <paramref name="first"/> on, gives for any of the values.</summary>
    internal static void MinimaPortable(ReadOnlySpan<uint> values, int first, Span<uint> minima)
    {
        for (var i = 0; i < minima.Length && first + i < Padded; i++)
        {
            var (multiplier, addend, minimum) = (Multipliers[first + i], Addends[first + i], uint.MaxValue);
            foreach (var value in values)
            {
                minimum = Math.Min(minimum, value * multiplier + addend);
            }

            minima[i] = minimum;
        }
    }

    internal static void Minima256(ReadOnlySpan<uint> values, int first, Span<uint> minima)
    {
        for (var i = 0; i < minima.Length && first + i < Padded; i += Vector256<uint>.Count)
        {
            var multiplier = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Multipliers), (nuint)(first + i));
            var addend = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Addends), (nuint)(first + i));
            var minimum = Vector256<uint>.AllBitsSet;
            foreach (var value in values)
            {
                minimum = Vector256.Min(minimum, Vector256.Create(value) * multiplier + addend);
            }

            minimum.CopyTo(minima[i..]);
        }
    }

    internal static void Minima512(ReadOnlySpan<uint> values, int first, Span<uint> minima)
    {
        for (var i = 0; i < minima.Length && first + i < Padded; i += Vector512<uint>.Count)
        {
            var multiplier = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Multipliers), (nuint)(first + i));
            var addend = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Addends), (nuint)(first + i));
            var minimum = Vector512<uint>.AllBitsSet;
            foreach (var value in values)
            {
                minimum = Vector512.Min(minimum, Vector512.Create(value) * multiplier + addend);
            }

            minimum.CopyTo(minima[i..]);
        }
    }

    /// <summary>Spreads a shingle's hash over 32 bits: MurmurHash3's finish (Austin Appleby, public domain).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(uint value)
    {
        value = (value ^ (value >> 16)) * 0x85EBCA6B;
        value = (value ^ (value >> 13)) * 0xC2B2AE35;
        return value ^ (value >> 16);
    }
}
