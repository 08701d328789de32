using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PaperLint.Text;

namespace PaperLint.Duplicates.Sketches;

/// <summary>
/// MinHash signatures in bands (Broder 1997; Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", chapter 3). Two
/// sets share a band with a probability of similarity^<see cref="Rows"/>; with <see cref="Bands"/> bands, sets of
/// similarity 0.5 meet in at least one with 96 %, of 0.6 with 99.9 %. Loose on purpose: what meets is compared exactly.
/// </summary>
internal static class MinHash
{
    public const int Bands = 50;
    public const int Rows = 4;

    /// <summary>Bands that are computed in one go.</summary>
    public const int BandsPerStep = 10;

    private const int FunctionsPerStep = BandsPerStep * Rows;

    /// <summary>
    /// Those whose running minima are in registers, in vectors of the width that every processor has: machine code that is compiled
    /// ahead uses no wider ones.
    /// </summary>
    private const int FunctionsAtOnce = FunctionsPerStep / 2;

    private static readonly uint[] Multipliers = [.. Enumerable.Range(0, Bands * Rows).Select(i => (uint)Hash64.Sequence(2 * i) | 1)];
    private static readonly uint[] Addends = [.. Enumerable.Range(0, Bands * Rows).Select(i => (uint)Hash64.Sequence(2 * i + 1))];

    /// <summary>
    /// The hashes of all <paramref name="bands"/> from <paramref name="firstBand"/>, a multiple of <see cref="BandsPerStep"/>;
    /// <paramref name="shingles"/> must not be empty and are mixed.
    /// </summary>
    public static void HashBands(Span<uint> shingles, int firstBand, Span<uint> bands)
    {
        Mix(shingles);
        Span<uint> minima = stackalloc uint[FunctionsPerStep];
        for (var step = 0; step < bands.Length; step += BandsPerStep)
        {
            Minima(shingles, (firstBand + step) * Rows, minima);
            for (var band = 0; band < BandsPerStep; band++)
            {
                bands[step + band] = (uint)HashOfRows(minima.Slice(band * Rows, Rows));
            }
        }
    }

    /// <summary>Spreads the hashes of shingles over 32 bits, as <see cref="HashBand"/> takes them.</summary>
    public static void Mix(Span<uint> shingles)
    {
        foreach (ref var shingle in shingles)
        {
            shingle = Mix(shingle);
        }
    }

    /// <summary>
    /// The hash of one band in 64 bits, the lower half of which <see cref="HashBands"/> gives: of hundreds of millions of papers, many
    /// meet by chance in 32.
    /// </summary>
    public static ulong HashBand(ReadOnlySpan<uint> mixed, int band)
    {
        Vector128<uint> multiplier = At(Multipliers.AsSpan(band * Rows), 0), addend = At(Addends.AsSpan(band * Rows), 0);
        var minimum = Vector128<uint>.AllBitsSet;
        foreach (var value in mixed)
        {
            minimum = Vector128.Min(minimum, Vector128.Create(value) * multiplier + addend);
        }

        Span<uint> rows = stackalloc uint[Rows];
        minimum.CopyTo(rows);
        return HashOfRows(rows);
    }

    private static ulong HashOfRows(ReadOnlySpan<uint> rows) =>
        Hash64.Combine(rows[0] | ((ulong)rows[1] << 32), rows[2] | ((ulong)rows[3] << 32));

    /// <summary>The smallest value that each hash function, from <paramref name="first"/> on, gives for any of the values.</summary>
    internal static void Minima(ReadOnlySpan<uint> values, int first, Span<uint> minima)
    {
        for (var at = 0; at < minima.Length; at += FunctionsAtOnce)
        {
            MinimaAtOnce(values, first + at, minima[at..]);
        }
    }

    /// <summary>The same for five vectors of functions: each value is read once for all of them.</summary>
    private static void MinimaAtOnce(ReadOnlySpan<uint> values, int first, Span<uint> minima)
    {
        ReadOnlySpan<uint> multipliers = Multipliers.AsSpan(first, FunctionsAtOnce), addends = Addends.AsSpan(first, FunctionsAtOnce);
        Vector128<uint> multiplier0 = At(multipliers, 0), multiplier1 = At(multipliers, 1), multiplier2 = At(multipliers, 2), multiplier3 =
            At(multipliers, 3), multiplier4 = At(multipliers, 4);
        Vector128<uint> addend0 = At(addends, 0), addend1 = At(addends, 1), addend2 = At(addends, 2), addend3 = At(addends, 3), addend4 =
            At(addends, 4);
        Vector128<uint> minimum0 = Vector128<uint>.AllBitsSet, minimum1 = minimum0, minimum2 = minimum0, minimum3 = minimum0, minimum4 =
            minimum0;
        foreach (var item in values)
        {
            var value = Vector128.Create(item);
            minimum0 = Vector128.Min(minimum0, value * multiplier0 + addend0);
            minimum1 = Vector128.Min(minimum1, value * multiplier1 + addend1);
            minimum2 = Vector128.Min(minimum2, value * multiplier2 + addend2);
            minimum3 = Vector128.Min(minimum3, value * multiplier3 + addend3);
            minimum4 = Vector128.Min(minimum4, value * multiplier4 + addend4);
        }

        minimum0.CopyTo(minima);
        minimum1.CopyTo(minima[4..]);
        minimum2.CopyTo(minima[8..]);
        minimum3.CopyTo(minima[12..]);
        minimum4.CopyTo(minima[16..]);
    }

    private static Vector128<uint> At(ReadOnlySpan<uint> numbers, int vector) =>
        Vector128.Create(numbers[(vector * Vector128<uint>.Count)..]);

    /// <summary>Spreads a shingle's hash over 32 bits: MurmurHash3's finish (Austin Appleby, public domain).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(uint value)
    {
        value = (value ^ (value >> 16)) * 0x85EBCA6B;
        value = (value ^ (value >> 13)) * 0xC2B2AE35;
        return value ^ (value >> 16);
    }
}
