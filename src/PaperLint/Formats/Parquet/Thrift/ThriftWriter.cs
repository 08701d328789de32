using System.Buffers.Binary;

namespace PaperLint.Formats.Parquet.Thrift;

/// <summary>Writes structures as Thrift's compact protocol does; <see cref="ThriftReader"/> is its mirror.</summary>
internal sealed class ThriftWriter
{
    private readonly MemoryStream _output = new();

    public static byte[] Write(ThriftStruct content)
    {
        var writer = new ThriftWriter();
        writer.WriteStruct(content);
        return writer._output.ToArray();
    }

    private void WriteStruct(ThriftStruct content)
    {
        var last = 0;
        foreach (var (id, value) in content.Fields)
        {
            var delta = id - last;
            if (delta is > 0 and <= 0xF)
            {
                _output.WriteByte((byte)(delta << 4 | (int)value.Type));
            }
            else
            {
                _output.WriteByte((byte)value.Type);
                WriteZigZag(id);
            }

            last = id;
            WriteValue(value, isField: true);
        }

        _output.WriteByte(0);
    }

    private void WriteValue(ThriftValue value, bool isField)
    {
        switch (value.Type)
        {
            case ThriftType.True or ThriftType.False:
                if (!isField)
                {
                    _output.WriteByte((byte)value.Type);
                }

                break;
            case ThriftType.Byte:
                _output.WriteByte((byte)value.Number);
                break;
            case ThriftType.Int16 or ThriftType.Int32 or ThriftType.Int64:
                WriteZigZag(value.Number);
                break;
            case ThriftType.Double:
                Span<byte> bits = stackalloc byte[sizeof(long)];
                BinaryPrimitives.WriteInt64LittleEndian(bits, value.Number);
                _output.Write(bits);
                break;
            case ThriftType.Binary:
                var bytes = (byte[])value.Content!;
                WriteVarint((ulong)bytes.Length);
                _output.Write(bytes);
                break;
            case ThriftType.Struct:
                WriteStruct((ThriftStruct)value.Content!);
                break;
            case ThriftType.Map:
                WriteMap((ThriftList)value.Content!);
                break;
            default:
                WriteList((ThriftList)value.Content!);
                break;
        }
    }

    private void WriteList(ThriftList list)
    {
        if (list.Items.Count < 0xF)
        {
            _output.WriteByte((byte)(list.Items.Count << 4 | (int)list.ItemType));
        }
        else
        {
            _output.WriteByte((byte)(0xF0 | (int)list.ItemType));
            WriteVarint((ulong)list.Items.Count);
        }

        foreach (var item in list.Items)
        {
            WriteValue(item, isField: false);
        }
    }

    private void WriteMap(ThriftList map)
    {
        WriteVarint((ulong)map.Items.Count / 2);
        if (map.Items.Count > 0)
        {
            _output.WriteByte((byte)((int)map.ItemType << 4 | (int)map.MapValueType));
        }

        foreach (var item in map.Items)
        {
            WriteValue(item, isField: false);
        }
    }

    private void WriteZigZag(long number) => WriteVarint((ulong)(number << 1 ^ number >> 63));

    private void WriteVarint(ulong number) => Varint.Write(_output, number);
}
