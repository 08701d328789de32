using PaperLint.Formats.Parquet.Pages;
using PaperLint.Formats.Parquet.Thrift;

namespace PaperLint.Formats.Parquet;

/// <summary>The description of a table of texts that is written anew.</summary>
/// <remarks>https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift</remarks>
internal static class TableDescription
{
    public const PageCompression Compression = PageCompression.Zstandard;

    private const int FormatVersion = 1;
    private const int Optional = 1;
    private const int Utf8 = 0;

    public static ThriftStruct Of(IReadOnlyList<string> columns, IReadOnlyList<ThriftStruct> groups, long rows)
    {
        var root = Struct((4, ThriftValue.OfText("schema")), (5, ThriftValue.OfInt32(columns.Count)));
        return Struct(
            (1, ThriftValue.OfInt32(FormatVersion)),
            (2, ThriftValue.Of(ThriftList.OfStructs([root, .. columns.Select(ElementOf)]))),
            (3, ThriftValue.OfInt64(rows)),
            (4, ThriftValue.Of(ThriftList.OfStructs(groups))),
            (6, ThriftValue.OfText("paperlint")));
    }

    public static ThriftStruct GroupOf(IReadOnlyList<ThriftStruct> chunks, long rows)
    {
        var empty = Struct((1, ThriftValue.Of(ThriftList.OfStructs([]))), (2, ThriftValue.OfInt64(0)), (3, ThriftValue.OfInt64(0)));
        return new RowGroup(empty).With([.. chunks.Select(chunk => new ColumnChunk(chunk))], rows, changed: []);
    }

    public static ThriftStruct ChunkOf(string column, RewrittenChunk written)
    {
        var data = Struct(
            (1, ThriftValue.OfInt32((int)PhysicalType.ByteArray)),
            (3, ThriftValue.Of(ThriftList.OfTexts([column]))),
            (4, ThriftValue.OfInt32((int)Compression)));
        return new ColumnChunk(Struct((2, ThriftValue.OfInt64(0)), (3, ThriftValue.Of(data)))).Rewritten(written).Description;
    }

    private static ThriftStruct ElementOf(string column) => Struct(
        (1, ThriftValue.OfInt32((int)PhysicalType.ByteArray)),
        (3, ThriftValue.OfInt32(Optional)),
        (4, ThriftValue.OfText(column)),
        (6, ThriftValue.OfInt32(Utf8)),
        (10, ThriftValue.Of(Struct((1, ThriftValue.Of(new ThriftStruct()))))));

    /// <summary>A structure of fields with the numbers that the format gives them.</summary>
    private static ThriftStruct Struct(params ReadOnlySpan<(int Id, ThriftValue Value)> fields)
    {
        var content = new ThriftStruct();
        foreach (var (id, value) in fields)
        {
            content.Set((short)id, value);
        }

        return content;
    }
}
