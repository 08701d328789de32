namespace PaperLint.Formats.Arrow;

/// <summary>Writes bits, the lowest of a byte first; <see cref="BitReader"/> is its mirror.</summary>
internal sealed class BitWriter
{
    private readonly MemoryStream _bytes = new();
    private int _bits;
    private int _byte;

    /// <summary>How many are not set.</summary>
    public long Zeros { get; private set; }

    /// <summary>All of them.</summary>
    public ReadOnlyMemory<byte> Bytes
    {
        get
        {
            while (_bits > 0)
            {
                Push(bit: 0);
            }

            return _bytes.GetBuffer().AsMemory(0, (int)_bytes.Length);
        }
    }

    public void Add(bool isSet)
    {
        Zeros += isSet ? 0 : 1;
        Push(isSet ? 1 : 0);
    }

    private void Push(int bit)
    {
        _byte |= bit << _bits;
        if (++_bits == 8)
        {
            _bytes.WriteByte((byte)_byte);
            (_bits, _byte) = (0, 0);
        }
    }
}
