using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace PaperLint.Duplicates.Spilling;

/// <summary>
/// One record, or a piece of a file, as bytes: numbers have their highest byte first, so that records are in order as their bytes are,
/// and every machine reads what any other wrote.
/// </summary>
internal sealed class RecordBuffer
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public RecordBuffer Clear()
    {
        _bytes.ResetWrittenCount();
        return this;
    }

    public RecordBuffer Add(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
        return this;
    }

    public RecordBuffer Add(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(_bytes.GetSpan(sizeof(int)), value);
        _bytes.Advance(sizeof(int));
        return this;
    }

    public RecordBuffer Add(long value) => Add((ulong)value);

    public RecordBuffer Add(ulong value)
    {
        BinaryPrimitives.WriteUInt64BigEndian(_bytes.GetSpan(sizeof(ulong)), value);
        _bytes.Advance(sizeof(ulong));
        return this;
    }

    public RecordBuffer AddRaw(ReadOnlySpan<byte> bytes)
    {
        _bytes.Write(bytes);
        return this;
    }

    /// <summary>With its length before it.</summary>
    public RecordBuffer Add(ReadOnlySpan<byte> bytes) => Add(bytes.Length).AddRaw(bytes);

    /// <summary>With its length before it.</summary>
    public RecordBuffer Add(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Add(length);
        Encoding.UTF8.GetBytes(text, _bytes.GetSpan(length));
        _bytes.Advance(length);
        return this;
    }

    /// <summary>With how many there are before them.</summary>
    public RecordBuffer Add(ReadOnlySpan<ushort> items)
    {
        Add(items.Length);
        var length = items.Length * sizeof(ushort);
        var target = MemoryMarshal.Cast<byte, ushort>(_bytes.GetSpan(length)[..length]);
        if (BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(items, target);
        }
        else
        {
            items.CopyTo(target);
        }

        _bytes.Advance(length);
        return this;
    }
}
