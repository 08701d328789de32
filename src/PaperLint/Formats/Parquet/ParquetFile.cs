using System.Buffers.Binary;
using PaperLint.Formats.Parquet.Pages;
using PaperLint.Formats.Parquet.Thrift;

namespace PaperLint.Formats.Parquet;

/// <summary>What a file says of itself in its end: the schema, and where which rows lie.</summary>
/// <remarks>https://parquet.apache.org/docs/file-format/</remarks>
internal sealed class ParquetFile
{
    /// <summary>Bytes of the largest description that is read. One of a thousand groups of rows takes a few million.</summary>
    private const int LargestDescription = 32 * 1024 * 1024;

    /// <summary>Bytes at the end: the length of the description, and the mark.</summary>
    public const int TailLength = 8;

    private const short SchemaField = 2;
    private const short RowCountField = 3;
    private const short RowGroupsField = 4;

    private readonly ThriftStruct _description;

    private ParquetFile(ThriftStruct description, long dataLength)
    {
        _description = description;
        DataLength = dataLength;
        Columns = SchemaReader.Read(description.List(SchemaField) ?? throw new InvalidDataException("it has no schema"));
        RowGroups = [.. (description.List(RowGroupsField)?.Structs ?? []).Select(group => new RowGroup(group))];
        var rows = 0L;
        foreach (var group in RowGroups)
        {
            rows = group.RowCount >= 0 && rows <= int.MaxValue - group.RowCount
                ? rows + group.RowCount
                : throw new InvalidDataException("its description claims more rows than a file can have");
        }
    }

    /// <summary>The first and the last bytes of a file.</summary>
    public static ReadOnlySpan<byte> Mark => "PAR1"u8;

    public IReadOnlyList<ParquetColumn> Columns { get; }

    public IReadOnlyList<RowGroup> RowGroups { get; }

    /// <summary>Bytes before the description.</summary>
    public long DataLength { get; }

    /// <param name="file">Can be read at any place.</param>
    /// <exception cref="InvalidDataException">It is not what it should be.</exception>
    /// <exception cref="EndOfStreamException">Its description ends too early.</exception>
    public static ParquetFile Open(Stream file)
    {
        Span<byte> tail = stackalloc byte[TailLength];
        if (file.Length < Mark.Length + TailLength)
        {
            throw new InvalidDataException("it is too short to be a Parquet file");
        }

        file.Position = file.Length - TailLength;
        file.ReadExactly(tail);
        if (!tail[^Mark.Length..].SequenceEqual(Mark))
        {
            throw new InvalidDataException(tail[^Mark.Length..].SequenceEqual("PARE"u8)
                ? "it is encrypted"
                : "its end is missing, where it says what it holds; it was cut off, or is no Parquet file");
        }

        var length = BinaryPrimitives.ReadUInt32LittleEndian(tail);
        if (length > file.Length - Mark.Length - TailLength)
        {
            throw new InvalidDataException($"its end claims a description of {length:N0} bytes, more than the file has");
        }

        if (length > LargestDescription)
        {
            throw new InvalidDataException($"its description is larger than {LargestDescription / 1024 / 1024} MiB");
        }

        var description = new byte[length];
        var dataLength = file.Length - TailLength - length;
        file.Position = dataLength;
        file.ReadExactly(description);
        return new ParquetFile(new ThriftReader(description).ReadStruct(), dataLength);
    }

    /// <summary>The end of a file that has other groups of rows.</summary>
    public byte[] EndWith(IReadOnlyList<ThriftStruct> groups, long rowCount)
    {
        var copy = _description.Copy();
        copy.Set(RowCountField, ThriftValue.OfInt64(rowCount));
        copy.Set(RowGroupsField, ThriftValue.Of(ThriftList.OfStructs(groups)));
        return EndOf(copy);
    }

    /// <summary>What stands at the end of a file with that description.</summary>
    public static byte[] EndOf(ThriftStruct description)
    {
        var bytes = ThriftWriter.Write(description);
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        return [.. bytes, .. length, .. Mark];
    }
}
