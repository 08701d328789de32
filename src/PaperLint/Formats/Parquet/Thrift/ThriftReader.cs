using System.Buffers;
using System.Buffers.Binary;

namespace PaperLint.Formats.Parquet.Thrift;

/// <summary>Reads structures of Thrift's compact protocol. What a length claims is checked before anything is made for it.</summary>
internal ref struct ThriftReader(ReadOnlySpan<byte> bytes)
{
    /// <summary>Deeper than any structure of Parquet, far from what a stack could not hold.</summary>
    private const int DeepestNesting = 32;

    /// <summary>
    /// Values of a file's description: one of a thousand groups of rows with a hundred columns has a million. Each takes some
    /// tens of bytes of memory.
    /// </summary>
    private const int MostValues = 2_000_000;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _values;
    private int _depth;

    /// <summary>Bytes that were read.</summary>
    public int Position { get; private set; }

    /// <exception cref="InvalidDataException">It is no structure.</exception>
    /// <exception cref="EndOfStreamException">The bytes end before it does.</exception>
    public ThriftStruct ReadStruct()
    {
        if (++_depth > DeepestNesting)
        {
            throw new InvalidDataException("its description is nested too deeply");
        }

        var result = new ThriftStruct();
        short id = 0;
        while (ReadByte() is not 0 and var header)
        {
            var delta = header >> 4;
            id = (short)(delta != 0 ? id + delta : ReadZigZag());
            result.Add(id, ReadValue(TypeOf(header & 0xF), isField: true));
        }

        _depth--;
        return result;
    }

    private ThriftValue ReadValue(ThriftType type, bool isField)
    {
        if (++_values > MostValues)
        {
            throw new InvalidDataException("its description has more parts than that of any such file");
        }

        return type switch
        {
            // The truth of a field is in its type, that of an item in a byte of its own.
            ThriftType.True or ThriftType.False =>
                new ThriftValue(isField ? type : ReadByte() == (byte)ThriftType.True ? ThriftType.True : ThriftType.False, 0, null),
            ThriftType.Byte => new ThriftValue(type, (sbyte)ReadByte(), null),
            ThriftType.Int16 or ThriftType.Int32 or ThriftType.Int64 => new ThriftValue(type, ReadZigZag(), null),
            ThriftType.Double => new ThriftValue(type, BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long))), null),
            ThriftType.Binary => new ThriftValue(type, 0, Take(ReadLength()).ToArray()),
            ThriftType.List or ThriftType.Set => new ThriftValue(type, 0, ReadList()),
            ThriftType.Map => new ThriftValue(type, 0, ReadMap()),
            _ => new ThriftValue(type, 0, ReadStruct()),
        };
    }

    private ThriftList ReadList()
    {
        var header = ReadByte();
        var length = header >> 4 == 0xF ? ReadLength() : header >> 4;
        var type = TypeOf(header & 0xF);
        var list = new ThriftList(type, new List<ThriftValue>(CountOf(length)));
        for (var i = 0; i < length; i++)
        {
            list.Items.Add(ReadValue(type, isField: false));
        }

        return list;
    }

    private ThriftList ReadMap()
    {
        var length = CountOf(ReadLength());
        var types = length == 0 ? 0 : ReadByte();
        var (keys, values) = length == 0 ? (default, default) : (TypeOf(types >> 4), TypeOf(types & 0xF));
        var list = new ThriftList(keys, []) { MapValueType = values };
        for (var i = 0; i < length; i++)
        {
            list.Items.Add(ReadValue(keys, isField: false));
            list.Items.Add(ReadValue(values, isField: false));
        }

        return list;
    }

    /// <summary>A number of items, each of which takes a byte at least.</summary>
    private readonly int CountOf(int claimed) => claimed <= _bytes.Length - Position && claimed <= MostValues - _values
        ? claimed
        : throw new EndOfStreamException("its description ends too early");

    private static ThriftType TypeOf(int type) => type is >= (int)ThriftType.True and <= (int)ThriftType.Struct
        ? (ThriftType)type
        : throw new InvalidDataException($"its description has a value of type {type}, which there is none of");

    private int ReadLength() => ReadVarint() is <= int.MaxValue and var length
        ? (int)length
        : throw new InvalidDataException("its description claims a length beyond all measure");

    private long ReadZigZag() => Varint.FromZigZag(ReadVarint());

    private ulong ReadVarint()
    {
        var status = Varint.Read(_bytes[Position..], Varint.Longest, out var number, out var length);
        Position += length;
        return status switch
        {
            OperationStatus.Done => number,
            OperationStatus.NeedMoreData => throw new EndOfStreamException("its description ends too early"),
            _ => throw new InvalidDataException("its description has a number without end"),
        };
    }

    private byte ReadByte() => Take(1)[0];

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > _bytes.Length - Position)
        {
            throw new EndOfStreamException("its description ends too early");
        }

        var taken = _bytes.Slice(Position, length);
        Position += length;
        return taken;
    }
}
