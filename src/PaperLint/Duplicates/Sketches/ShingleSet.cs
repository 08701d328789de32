namespace PaperLint.Duplicates.Sketches;

/// <summary>
/// The pairs of neighbouring words of a paper as sorted hashes of <see cref="Bits"/> bits, packed as differences of 16
/// bits: about two bytes a shingle. Of a text with more than <see cref="Limit"/> shingles the smallest hashes are kept,
/// which are a fair sample of the set (a bottom-k sketch, Broder 1997).
/// </summary>
internal static class ShingleSet
{
    /// <summary>
    /// Wide enough that two unrelated abstracts of 200 shingles share one by chance in 1 of 100 pairs, narrow enough that the
    /// difference of neighbours mostly fits 16 bits.
    /// </summary>
    public const int Bits = 22;

    /// <summary>
    /// Shingles kept of one paper. An abstract of arXiv has at most some 300 words; with this limit, a sketch stays
    /// below 1 KiB whatever is read.
    /// </summary>
    public const int Limit = 340;

    /// <summary>Of the bits of a hash, those that are looked at first.</summary>
    private const int MarkBits = 13;

    private const int BitsOfPart = 64;

    /// <summary>Says that the next item adds to this one: the difference is 65,535 or more.</summary>
    private const ushort Carry = ushort.MaxValue;

    /// <summary>Packs hashes that are sorted and distinct.</summary>
    public static ushort[] Pack(ReadOnlySpan<uint> sorted)
    {
        var last = 0u;
        var length = sorted.Length;
        foreach (var hash in sorted)
        {
            length += (int)((hash - last) / Carry);
            last = hash;
        }

        var packed = new ushort[length];
        var at = 0;
        last = 0;
        foreach (var hash in sorted)
        {
            var difference = hash - last;
            for (; difference >= Carry; difference -= Carry)
            {
                packed[at++] = Carry;
            }

            packed[at++] = (ushort)difference;
            last = hash;
        }

        return packed;
    }

    /// <summary>Unpacks into <paramref name="hashes"/> and returns how many there are; stops where they no longer fit.</summary>
    public static int Unpack(ReadOnlySpan<ushort> packed, Span<uint> hashes)
    {
        var count = 0;
        var last = 0u;
        foreach (var difference in packed)
        {
            last += difference;
            if (difference != Carry)
            {
                if (count == hashes.Length)
                {
                    break;
                }

                hashes[count++] = last;
            }
        }

        return count;
    }

    /// <summary>
    /// Whether this is what <see cref="Pack"/> makes of some set of no more than <see cref="Limit"/>: what comes from a
    /// file may be anything.
    /// </summary>
    public static bool IsPacked(ReadOnlySpan<ushort> packed)
    {
        var (count, previous, last, isCarried) = (0, -1L, 0L, false);
        foreach (var difference in packed)
        {
            last += difference;
            isCarried = difference == Carry;
            if (last >> Bits != 0 || !isCarried && (last == previous || ++count > Limit))
            {
                return false;
            }

            previous = isCarried ? previous : last;
        }

        return !isCarried;
    }

    /// <summary>
    /// Counts what two sets of no more than <see cref="Limit"/>, of which samples may have been kept, have in common, over the
    /// range that both samples cover.
    /// </summary>
    public static ShingleOverlap Compare(ReadOnlySpan<uint> left, ReadOnlySpan<uint> right)
    {
        var limit = Math.Min(LimitOf(left), LimitOf(right));
        left = UpTo(left, limit);
        right = UpTo(right, limit);
        return new ShingleOverlap(CountShared(left, right), left.Length, right.Length);
    }

    private static int CountShared(ReadOnlySpan<uint> left, ReadOnlySpan<uint> right)
    {
        // Papers with one title and nothing else in common are compared most: a look at a table of bits tells that they share no
        // more than a few.
        Span<ulong> marks = stackalloc ulong[(1 << MarkBits) / BitsOfPart];
        foreach (var hash in left)
        {
            marks[(int)(hash >> (Bits - MarkBits)) / BitsOfPart] |= 1UL << (int)(hash >> (Bits - MarkBits));
        }

        Span<uint> maybe = stackalloc uint[Limit];
        var count = 0;
        foreach (var hash in right)
        {
            maybe[count] = hash;
            count += (int)(marks[(int)(hash >> (Bits - MarkBits)) / BitsOfPart] >> (int)(hash >> (Bits - MarkBits)) & 1);
        }

        var shared = 0;
        foreach (var hash in maybe[..count])
        {
            var at = left.BinarySearch(hash);
            shared += at >= 0 ? 1 : 0;
            left = left[(at >= 0 ? at : ~at)..];
        }

        return shared;
    }

    private static uint LimitOf(ReadOnlySpan<uint> hashes) => hashes.Length == Limit ? hashes[^1] : uint.MaxValue;

    private static ReadOnlySpan<uint> UpTo(ReadOnlySpan<uint> hashes, uint limit)
    {
        var length = hashes.Length;
        while (length > 0 && hashes[length - 1] > limit)
        {
            length--;
        }

        return hashes[..length];
    }
}
