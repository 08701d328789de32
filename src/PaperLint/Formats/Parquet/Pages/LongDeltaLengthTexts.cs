namespace PaperLint.Formats.Parquet.Pages;

/// <summary>Texts one after another, all their lengths before them, of a page that is not held in memory.</summary>
internal sealed class LongDeltaLengthTexts : ValueReader
{
    /// <summary>Bytes that a length takes at most, and its share of what stands before a block of them.</summary>
    private const int LongestNumber = 10;

    /// <summary>Bytes before the first block.</summary>
    private const int LongestFront = 64;

    private readonly LongValues _values;
    private readonly DeltaReader _lengths;
    private readonly ReadOnlyMemory<byte> _front;
    private int _frontAt;

    public LongDeltaLengthTexts(LongValues values, int most)
    {
        // The lengths, and the beginning of the texts.
        _front = values.Take((int)Math.Min(values.Left, LongestFront + ((long)LongestNumber * most))).ToArray();
        _values = values;
        _lengths = new DeltaReader(_front, most);
        _frontAt = new DeltaReader(_front, most).FindEnd();
    }

    public override ReadOnlySpan<byte> Next()
    {
        var length = _lengths.Next();
        var inFront = _front.Length - _frontAt;
        if (length < 0 || length > inFront + _values.Left)
        {
            throw Ended();
        }

        if (length <= inFront)
        {
            _frontAt += (int)length;
            return _front.Span.Slice(_frontAt - (int)length, (int)length);
        }

        var rest = _values.Take((int)length - inFront);
        if (inFront == 0)
        {
            return rest;
        }

        byte[] text = [.. _front.Span[_frontAt..], .. rest];
        _frontAt = _front.Length;
        return text;
    }
}
