using System.IO.Hashing;
using PaperLint.Formats.Parquet.Thrift;

namespace PaperLint.Formats.Parquet.Pages;

/// <summary>Puts values together to a page, in which they are written plainly.</summary>
internal sealed class PageBuilder(ParquetColumn column)
{
    private const int BitsOfByte = 8;

    private readonly RunWriter _repetitions = new();
    private readonly RunWriter _definitions = new();
    private readonly MemoryStream _values = new();
    private int _rows;
    private int _nulls;
    private int _bits;
    private byte _byte;

    /// <summary>Values, those that are null included.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes of the values.</summary>
    public long Length => _values.Length;

    /// <summary>Adds a place without a value.</summary>
    public void AddNull(int repetition, int definition)
    {
        _nulls++;
        AddPlace(repetition, definition);
    }

    public void Add(int repetition, ReadOnlySpan<byte> value)
    {
        AddPlace(repetition, column.MaxDefinition);
        switch (column.Type)
        {
            case PhysicalType.Boolean:
                AddBit(value[0]);
                break;
            case PhysicalType.ByteArray:
                _values.Write(BitConverter.GetBytes(value.Length));
                _values.Write(value);
                break;
            default:
                _values.Write(value);
                break;
        }
    }

    /// <summary>The page with its header; begins anew.</summary>
    /// <param name="like">The header of a page of the same kind.</param>
    /// <param name="compression">That of the column.</param>
    /// <param name="uncompressedLength">Bytes of both before they were compressed.</param>
    public byte[] Take(PageHeader like, PageCompression compression, out int uncompressedLength)
    {
        var (repetitions, definitions, values) = (TakeLevels(_repetitions, column.MaxRepetition),
            TakeLevels(_definitions, column.MaxDefinition), TakeValues());
        byte[] page;
        var header = like with { ValueCount = Count, Encoding = PageEncoding.Plain, LevelEncoding = PageEncoding.RunLength };
        if (like.Kind == PageKind.DataV2)
        {
            page = [.. repetitions, .. definitions, .. like.IsCompressed ? PageBytes.Compress(compression, values) : values];
            header = header with { RepetitionLength = repetitions.Length, DefinitionLength = definitions.Length };
        }
        else
        {
            page = PageBytes.Compress(compression, [.. WithLength(repetitions), .. WithLength(definitions), .. values]);
        }

        var plain = repetitions.Length + definitions.Length + values.Length;
        if (like.Kind != PageKind.DataV2)
        {
            plain += (repetitions.Length > 0 ? sizeof(int) : 0) + (definitions.Length > 0 ? sizeof(int) : 0);
        }

        header = header with { UncompressedLength = plain, CompressedLength = page.Length };
        var checksum = like.HasChecksum ? (int?)(int)Crc32.HashToUInt32(page) : null;
        var front = ThriftWriter.Write(header.ToThrift(_nulls, _rows, checksum));
        (Count, _rows, _nulls) = (0, 0, 0);
        uncompressedLength = front.Length + plain;
        return [.. front, .. page];
    }

    /// <summary>Forgets what was added.</summary>
    public void Clear()
    {
        _repetitions.Take();
        _definitions.Take();
        TakeValues();
        (Count, _rows, _nulls) = (0, 0, 0);
    }

    private void AddPlace(int repetition, int definition)
    {
        Count++;
        _rows += repetition == 0 ? 1 : 0;
        _repetitions.Add(repetition);
        _definitions.Add(definition);
    }

    private void AddBit(byte truth)
    {
        _byte |= (byte)(truth << _bits);
        if (++_bits == BitsOfByte)
        {
            EndByte();
        }
    }

    private void EndByte()
    {
        _values.WriteByte(_byte);
        (_byte, _bits) = (0, 0);
    }

    private byte[] TakeValues()
    {
        if (_bits > 0)
        {
            EndByte();
        }

        var bytes = _values.ToArray();
        _values.SetLength(0);
        return bytes;
    }

    private static byte[] TakeLevels(RunWriter levels, int max)
    {
        var bytes = levels.Take();
        return max == 0 ? [] : bytes;
    }

    private static byte[] WithLength(byte[] levels) => levels.Length == 0 ? [] : [.. BitConverter.GetBytes(levels.Length), .. levels];
}
