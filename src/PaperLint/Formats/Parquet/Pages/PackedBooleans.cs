namespace PaperLint.Formats.Parquet.Pages;

/// <summary>Truth values, a bit each; one byte comes out for each.</summary>
internal sealed class PackedBooleans(ReadOnlyMemory<byte> bytes) : ValueReader
{
    private readonly byte[] _value = new byte[1];
    private long _bit;

    public override ReadOnlySpan<byte> Next()
    {
        var at = (int)(_bit >> 3);
        if (at >= bytes.Length)
        {
            throw Ended();
        }

        _value[0] = (byte)(bytes.Span[at] >> (int)(_bit++ & 7) & 1);
        return _value;
    }
}
