using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PaperLint.Text;

namespace PaperLint.Duplicates.Sketches;

/// <summary>
/// MinHash signatures in bands (Broder 1997; Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", chapter 3). Two
/// sets share a band with a probability of similarity^<see cref="Rows"/>; with <see cref="Bands"/> bands, sets of
/// similarity 0.5 meet in at least one with 96 %, of 0.6 with 99.9 %. Loose on purpose: what meets is compared exactly.
/// </summary>
/// <remarks>
/// Values have 16 bits, of which a vector has twice as many as of 32, and multiplies them in a third of the time. Of two hundred
/// shingles some two in three hundred meet another one there by chance, which adds less to a similarity than sets differ by.
/// </remarks>
internal static class MinHash
{
    public const int Bands = 50;
    public const int Rows = 4;

    /// <summary>
    /// Bands that are computed in one go: their running minima are in registers, in vectors of the width that every processor has, for
    /// machine code that is compiled ahead uses no wider ones.
    /// </summary>
    public const int BandsPerStep = 10;

    private const int FunctionsPerStep = BandsPerStep * Rows;

    private const int Functions = Bands * Rows;

    /// <summary>Each another one; more than there are functions, so that a vector can be read from the last band on.</summary>
    private static readonly ushort[] Multipliers =
        [.. Enumerable.Range(0, 2 * Functions).Select(i => (ushort)(Of(2 * i) | 1)).Distinct().Take(Functions + Rows)];

    private static readonly ushort[] Addends = [.. Enumerable.Range(0, Functions + Rows).Select(i => Of(2 * i + 1))];

    /// <summary>
    /// The hashes of all <paramref name="bands"/> from <paramref name="firstBand"/>, a multiple of <see cref="BandsPerStep"/>;
    /// <paramref name="shingles"/> must not be empty.
    /// </summary>
    public static void HashBands(ReadOnlySpan<uint> shingles, int firstBand, Span<uint> bands)
    {
        Span<ushort> values = stackalloc ushort[ShingleSet.Limit];
        values = values[..shingles.Length];
        Mix(shingles, values);
        Span<ushort> minima = stackalloc ushort[FunctionsPerStep];
        for (var step = 0; step < bands.Length; step += BandsPerStep)
        {
            Minima(values, (firstBand + step) * Rows, minima);
            for (var band = 0; band < BandsPerStep; band++)
            {
                bands[step + band] = (uint)HashOfRows(minima[(band * Rows)..]);
            }
        }
    }

    /// <summary>Spreads the hashes of shingles over 16 bits, as <see cref="HashBand"/> takes them.</summary>
    public static void Mix(ReadOnlySpan<uint> shingles, Span<ushort> values)
    {
        for (var i = 0; i < shingles.Length; i++)
        {
            values[i] = (ushort)Mix(shingles[i]);
        }
    }

    /// <summary>
    /// The hash of one band in 64 bits, the lower half of which <see cref="HashBands"/> gives: of hundreds of millions of papers, many
    /// meet by chance in 32.
    /// </summary>
    public static ulong HashBand(ReadOnlySpan<ushort> values, int band)
    {
        Vector128<ushort> multiplier = At(Multipliers, band * Rows), addend = At(Addends, band * Rows);
        var minimum = Vector128<ushort>.AllBitsSet;
        foreach (var value in values)
        {
            minimum = Vector128.Min(minimum, Vector128.Create(value) * multiplier + addend);
        }

        Span<ushort> rows = stackalloc ushort[Vector128<ushort>.Count];
        minimum.CopyTo(rows);
        return HashOfRows(rows);
    }

    private static ulong HashOfRows(ReadOnlySpan<ushort> rows) =>
        Hash64.Mix(rows[0] | ((ulong)rows[1] << 16) | ((ulong)rows[2] << 32) | ((ulong)rows[3] << 48));

    /// <summary>
    /// The smallest value that each hash function of a step, from <paramref name="first"/> on, gives for any of the values: in five
    /// vectors, so that each value is read once for all of them.
    /// </summary>
    internal static void Minima(ReadOnlySpan<ushort> values, int first, Span<ushort> minima)
    {
        ReadOnlySpan<ushort> multipliers = Multipliers.AsSpan(first, FunctionsPerStep), addends = Addends.AsSpan(first, FunctionsPerStep);
        Vector128<ushort> multiplier0 = At(multipliers, 0), multiplier1 = At(multipliers, 8), multiplier2 = At(multipliers, 16),
            multiplier3 = At(multipliers, 24), multiplier4 = At(multipliers, 32);
        Vector128<ushort> addend0 = At(addends, 0), addend1 = At(addends, 8), addend2 = At(addends, 16), addend3 = At(addends, 24),
            addend4 = At(addends, 32);
        Vector128<ushort> minimum0 = Vector128<ushort>.AllBitsSet, minimum1 = minimum0, minimum2 = minimum0, minimum3 = minimum0,
            minimum4 = minimum0;
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
        minimum1.CopyTo(minima[8..]);
        minimum2.CopyTo(minima[16..]);
        minimum3.CopyTo(minima[24..]);
        minimum4.CopyTo(minima[32..]);
    }

    private static ushort Of(int index) => (ushort)Hash64.Sequence(index);

    private static Vector128<ushort> At(ReadOnlySpan<ushort> numbers, int first) => Vector128.Create(numbers[first..]);

    /// <summary>Spreads a shingle's hash over 32 bits: MurmurHash3's finish (Austin Appleby, public domain).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(uint value)
    {
        value = (value ^ (value >> 16)) * 0x85EBCA6B;
        value = (value ^ (value >> 13)) * 0xC2B2AE35;
        return value ^ (value >> 16);
    }
}
