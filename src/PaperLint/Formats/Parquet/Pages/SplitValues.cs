namespace PaperLint.Formats.Parquet.Pages;

/// <summary>Values of one length, the first bytes of all of them before all second ones.</summary>
internal sealed class SplitValues(ReadOnlyMemory<byte> bytes, int length) : ValueReader
{
    private readonly byte[] _value = new byte[Math.Min(length, bytes.Length)];
    private readonly int _count = length == 0 ? 0 : bytes.Length / length;
    private int _at;

    public override ReadOnlySpan<byte> Next()
    {
        if (_at == _count)
        {
            throw Ended();
        }

        for (var i = 0; i < length; i++)
        {
            _value[i] = bytes.Span[(i * _count) + _at];
        }

        _at++;
        return _value;
    }
}
