using PaperLint.Formats.Parquet.Thrift;

namespace PaperLint.Formats.Parquet;

/// <summary>Rows whose columns lie together in a file.</summary>
/// <remarks>https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift, RowGroup</remarks>
internal sealed class RowGroup(ThriftStruct description)
{
    private const short ColumnsField = 1;
    private const short LengthField = 2;
    private const short RowCountField = 3;
    private const short SortingField = 4;
    private const short SortingColumnField = 1;
    private const short StartField = 5;
    private const short CompressedLengthField = 6;

    public long RowCount { get; } = description.Number(RowCountField)
        ?? throw new InvalidDataException("its description does not tell how many rows a group has");

    /// <summary>In the order of the columns.</summary>
    public IReadOnlyList<ColumnChunk> Chunks { get; } =
        [.. (description.List(ColumnsField)?.Structs ?? []).Select(chunk => new ColumnChunk(chunk))];

    /// <exception cref="InvalidDataException">It has not the columns of the schema, or they lie where the file has no bytes.</exception>
    public void RequireSound(ParquetFile file)
    {
        if (Chunks.Count != file.Columns.Count)
        {
            throw new InvalidDataException($"a group of rows has {Chunks.Count} columns, and the schema {file.Columns.Count}");
        }

        foreach (var (chunk, column) in Chunks.Zip(file.Columns))
        {
            chunk.RequireWithin(file.DataLength);
            if (chunk.Type != column.Type)
            {
                throw new InvalidDataException($"the column '{column.Path}' holds {chunk.Type}, and the schema says {column.Type}");
            }
        }
    }

    /// <summary>The description of the group with other chunks.</summary>
    /// <param name="chunks">In the order of the columns.</param>
    /// <param name="rowCount">How many rows they have.</param>
    /// <param name="changed">The columns in which values changed: by them the rows are in no order any more.</param>
    public ThriftStruct With(IReadOnlyList<ColumnChunk> chunks, long rowCount, IReadOnlyCollection<int> changed)
    {
        var copy = description.Copy();
        if (copy.List(SortingField)?.Structs.Any(order => changed.Contains((int)(order.Number(SortingColumnField) ?? -1))) == true)
        {
            copy.Remove(SortingField);
        }

        copy.Set(ColumnsField, ThriftValue.Of(ThriftList.OfStructs(chunks.Select(chunk => chunk.Description))));
        copy.Set(LengthField, ThriftValue.OfInt64(chunks.Sum(chunk => chunk.UncompressedLength)));
        copy.Set(RowCountField, ThriftValue.OfInt64(rowCount));
        if (copy.Has(StartField))
        {
            copy.Set(StartField, ThriftValue.OfInt64(chunks.Count == 0 ? 0 : chunks.Min(chunk => chunk.Start)));
        }

        if (copy.Has(CompressedLengthField))
        {
            copy.Set(CompressedLengthField, ThriftValue.OfInt64(chunks.Sum(chunk => chunk.Length)));
        }

        return copy;
    }
}
