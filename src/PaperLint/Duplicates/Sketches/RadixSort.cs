namespace PaperLint.Duplicates.Sketches;

/// <summary>
/// Sorts numbers of few bits that lie evenly, as hashes do. Some hundred are dealt out by their highest byte, which puts
/// each next to its place; many are sorted by all their bytes, the lowest first. Not for several threads.
/// </summary>
internal sealed class RadixSort
{
    private const int DigitBits = 8;

    /// <summary>
    /// Numbers up to which those with the same highest byte are compared: one byte for all of them would cost the square.
    /// </summary>
    private const int Few = 1024;

    private readonly int[] _starts = new int[1 << DigitBits];
    private uint[] _other = [];

    /// <param name="numbers">What is sorted.</param>
    /// <param name="bits">Higher bits are 0 in all of them.</param>
    public void Sort(Span<uint> numbers, int bits)
    {
        if (_other.Length < numbers.Length)
        {
            _other = new uint[numbers.Length * 2];
        }

        var other = _other.AsSpan(0, numbers.Length);
        if (numbers.Length <= Few)
        {
            Move(numbers, other, Math.Max(bits - DigitBits, 0));
            Insert(other, numbers);
        }
        else
        {
            SortByDigits(numbers, other, bits);
        }
    }

    private void SortByDigits(Span<uint> numbers, Span<uint> other, int bits)
    {
        var from = numbers;
        var to = other;
        for (var shift = 0; shift < bits; shift += DigitBits)
        {
            Move(from, to, shift);
            var sorted = to;
            to = from;
            from = sorted;
        }

        if (from != numbers)
        {
            from.CopyTo(numbers);
        }
    }

    private void Move(ReadOnlySpan<uint> from, Span<uint> to, int shift)
    {
        var starts = _starts;
        Array.Clear(starts);
        foreach (var number in from)
        {
            starts[(byte)(number >> shift)]++;
        }

        var start = 0;
        for (var digit = 0; digit < starts.Length; digit++)
        {
            var count = starts[digit];
            starts[digit] = start;
            start += count;
        }

        foreach (var number in from)
        {
            to[starts[(byte)(number >> shift)]++] = number;
        }
    }

    /// <summary>Takes over one number after another, past those that are larger.</summary>
    private static void Insert(ReadOnlySpan<uint> from, Span<uint> sorted)
    {
        for (var i = 0; i < from.Length; i++)
        {
            var number = from[i];
            var place = i;
            for (; place > 0 && sorted[place - 1] > number; place--)
            {
                sorted[place] = sorted[place - 1];
            }

            sorted[place] = number;
        }
    }
}
