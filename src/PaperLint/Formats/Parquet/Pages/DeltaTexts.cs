namespace PaperLint.Formats.Parquet.Pages;

/// <summary>Texts that are written as what they share with the one before, and the rest.</summary>
internal sealed class DeltaTexts : ValueReader
{
    private readonly DeltaReader _shared;
    private readonly DeltaLengthTexts _rests;
    private byte[] _value = [];
    private int _length;

    public DeltaTexts(ReadOnlyMemory<byte> bytes, int most)
    {
        _shared = new DeltaReader(bytes, most);
        _rests = new DeltaLengthTexts(bytes[new DeltaReader(bytes, most).FindEnd()..], most);
    }

    public override ReadOnlySpan<byte> Next()
    {
        var shared = _shared.Next();
        if (shared < 0 || shared > _length)
        {
            throw new InvalidDataException("a text shares more with the one before than that has");
        }

        var rest = _rests.Next();
        _length = (int)shared + rest.Length;
        if (_length > _value.Length)
        {
            Array.Resize(ref _value, Math.Max(_length, 2 * _value.Length));
        }

        rest.CopyTo(_value.AsSpan((int)shared));
        return _value.AsSpan(0, _length);
    }
}
