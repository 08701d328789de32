namespace PaperLint.Formats.Parquet.Pages;

/// <summary>Texts one after another, all their lengths before them.</summary>
internal sealed class DeltaLengthTexts : ValueReader
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly DeltaReader _lengths;
    private int _at;

    public DeltaLengthTexts(ReadOnlyMemory<byte> bytes, int most)
    {
        _lengths = new DeltaReader(bytes, most);
        _at = new DeltaReader(bytes, most).FindEnd();
        _bytes = bytes;
    }

    public override ReadOnlySpan<byte> Next()
    {
        var length = _lengths.Next();
        if (length < 0 || length > _bytes.Length - _at)
        {
            throw Ended();
        }

        _at += (int)length;
        return _bytes.Span.Slice(_at - (int)length, (int)length);
    }
}
