using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace PaperLint.Duplicates.Spilling;

/// <summary>
/// Reads what <see cref="RecordBuffer"/> wrote. Lengths are believed only as far as there are bytes, for a file may say anything.
/// </summary>
internal ref struct RecordReader(ReadOnlySpan<byte> bytes)
{
    private readonly int _length = bytes.Length;
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>Bytes that were read.</summary>
    public readonly int Position => _length - _rest.Length;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public byte Byte() => Take(1)[0];

    public int Int32() => BinaryPrimitives.ReadInt32BigEndian(Take(sizeof(int)));

    public long Int64() => BinaryPrimitives.ReadInt64BigEndian(Take(sizeof(long)));

    public ulong UInt64() => BinaryPrimitives.ReadUInt64BigEndian(Take(sizeof(ulong)));

    /// <exception cref="InvalidDataException">It is negative or larger than it may be.</exception>
    public int Count(int atMost) =>
        Int32() is var count && count >= 0 && count <= atMost ? count : throw new InvalidDataException("a number is too large");

    public ReadOnlySpan<byte> Bytes(int atMost = int.MaxValue) => Take(Count(atMost));

    public string Text(int atMost = int.MaxValue) => Encoding.UTF8.GetString(Bytes(atMost));

    public ushort[] Numbers(int atMost)
    {
        var items = new ushort[Count(Math.Min(atMost, _rest.Length / sizeof(ushort)))];
        var source = MemoryMarshal.Cast<byte, ushort>(Take(items.Length * sizeof(ushort)));
        if (BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(source, items);
        }
        else
        {
            source.CopyTo(items);
        }

        return items;
    }

    public ReadOnlySpan<byte> Take(int length)
    {
        if (length > _rest.Length)
        {
            throw new InvalidDataException("it ends too early");
        }

        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
