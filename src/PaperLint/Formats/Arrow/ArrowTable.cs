using PaperLint.Formats.Arrow.Metadata;

namespace PaperLint.Formats.Arrow;

/// <summary>What a file of texts that is written anew says of itself.</summary>
/// <remarks>https://github.com/apache/arrow/tree/main/format</remarks>
internal static class ArrowTable
{
    private const int Version = 4;

    /// <summary>A schema of columns of texts.</summary>
    public static FlatValue SchemaOf(IEnumerable<string> columns) => FlatValue.Table((1, FlatValue.List([.. columns.Select(FieldOf)])));

    public static byte[] SchemaMessage(FlatValue schema) => Message(ArrowMessageKind.Schema, schema, bodyLength: 0);

    /// <param name="rows">How many rows.</param>
    /// <param name="nulls">Of each column, how many are null.</param>
    /// <param name="body">The buffers.</param>
    public static byte[] BatchMessage(long rows, IEnumerable<long> nulls, BodyWriter body)
    {
        var batch = FlatValue.Table(
            (0, FlatValue.Of(rows)),
            (1, FlatValue.List(2, [.. nulls.SelectMany(count => new[] { rows, count })])),
            (2, FlatValue.List(2, [.. body.Buffers.SelectMany(buffer => new[] { buffer.Start, buffer.Length })])));
        return Message(ArrowMessageKind.RecordBatch, batch, body.Length);
    }

    public static byte[] EndOf(FlatValue schema, IEnumerable<ArrowPlace> batches) => FlatWriter.Write(FlatValue.Table(
        (0, FlatValue.Of(Version)),
        (1, schema),
        (2, FlatValue.List(3, [])),
        (3, FlatValue.List(3, [.. batches.SelectMany(place => new[] { place.Start, place.FrontLength, place.BodyLength })]))));

    private static byte[] Message(ArrowMessageKind kind, FlatValue content, long bodyLength) => FlatWriter.Write(FlatValue.Table(
        (0, FlatValue.Of(Version)), (1, FlatValue.Of((int)kind)), (2, content), (3, FlatValue.Of(bodyLength))));

    private static FlatValue FieldOf(string column) => FlatValue.Table(
        (0, FlatValue.Of(column)),
        (1, FlatValue.Of(1)),
        (2, FlatValue.Of((int)ArrowType.Utf8)),
        (3, FlatValue.Table()),
        (5, FlatValue.List([])));
}
