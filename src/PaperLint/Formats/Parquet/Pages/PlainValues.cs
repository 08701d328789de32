namespace PaperLint.Formats.Parquet.Pages;

/// <summary>Values as they stand, all as long.</summary>
internal sealed class PlainValues(ReadOnlyMemory<byte> bytes, int length) : ValueReader
{
    private int _at;

    public override ReadOnlySpan<byte> Next()
    {
        if (length > bytes.Length - _at)
        {
            throw Ended();
        }

        _at += length;
        return bytes.Span.Slice(_at - length, length);
    }
}
