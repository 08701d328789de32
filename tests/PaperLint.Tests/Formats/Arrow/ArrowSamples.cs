using System.Globalization;
using Apache.Arrow;
using Apache.Arrow.Compression;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;
using PaperLint.Formats;
using PaperLint.Tests.Formats.Columnar;

namespace PaperLint.Tests.Formats.Arrow;

/// <summary>Files of twenty papers in three batches, written and read by the library of Arrow.</summary>
internal static class ArrowSamples
{
    public const int RowCount = 20;

    private const int RowsOfBatch = 8;

    public static TheoryData<string> Names => ["file", "stream", "legacy", "large", "views", "lz4", "zstd", "zstd-views"];

    public static string TitleOf(int row) => row % 5 == 2 ? $"Kites {row}" : $"A study of kites, part {row}";

    /// <summary>Null where there is none.</summary>
    public static string? AbstractOf(int row) => row % 7 == 3 ? null : $"We gain 4\\% in trial {row}, é 😀.";

    /// <summary>In the file, a number of a dictionary of two.</summary>
    public static string TopicOf(int row) => row % 2 == 0 ? "kites" : "winds";

    public static IReadOnlyList<string> AuthorsOf(int row) => row % 4 == 1 ? [] : row % 3 == 0 ? ["A B", $"C D{row}"] : [$"C D{row}"];

    public static byte[] Write(string name) =>
        Write(name, [.. Enumerable.Range(0, RowCount).Chunk(RowsOfBatch).Select(rows => BatchOf(name, rows))]);

    /// <summary>Titles in one batch.</summary>
    public static byte[] WriteBatch(string name, IEnumerable<string> titles)
    {
        var column = Texts(name, titles);
        var schema = new Schema([new Field("title", column.Data.DataType, nullable: true)], metadata: null);
        return Write(name, [new RecordBatch(schema, [column], column.Length)]);
    }

    /// <summary>Titles in one batch that has their numbers.</summary>
    public static byte[] WriteBatch(string name, IEnumerable<string> titles, int[] numbers)
    {
        var type = new DictionaryType(Int32Type.Default, StringType.Default, ordered: false);
        var column = new DictionaryArray(type, new Int32Array.Builder().AppendRange(numbers).Build(), Texts("file", titles));
        var schema = new Schema([new Field("title", type, nullable: true)], metadata: null);
        return Write(name, [new RecordBatch(schema, [column], column.Length)]);
    }

    private static byte[] Write(string name, RecordBatch[] batches)
    {
        var options = new IpcOptions { WriteLegacyIpcFormat = name == "legacy" };
        if (name.StartsWith("lz4", StringComparison.Ordinal) || name.StartsWith("zstd", StringComparison.Ordinal))
        {
            options.CompressionCodec = name == "lz4" ? CompressionCodecType.Lz4Frame : CompressionCodecType.Zstd;
            options.CompressionCodecFactory = new CompressionCodecFactory();
        }

        using var file = new MemoryStream();
        using (var writer = name is "stream" or "legacy"
            ? new ArrowStreamWriter(file, batches[0].Schema, leaveOpen: true, options)
            : new ArrowFileWriter(file, batches[0].Schema, leaveOpen: true, options))
        {
            foreach (var batch in batches)
            {
                writer.WriteRecordBatch(batch);
            }

            writer.WriteEnd();
        }

        return file.ToArray();
    }

    public static TableSample Sample(string name) => new(CorpusFormats.Arrow, Write(name), Values)
    {
        RowCount = RowCount,
        TitleOf = TitleOf,
        AbstractOf = AbstractOf,
    };

    /// <summary>All values of each column, row by row.</summary>
    public static Dictionary<string, List<string>> Values(byte[] bytes)
    {
        using var file = new MemoryStream(bytes);
        using var reader = bytes.AsSpan().StartsWith("ARROW1"u8)
            ? new ArrowFileReader(file, new CompressionCodecFactory())
            : new ArrowStreamReader(file, new CompressionCodecFactory());
        var values = new Dictionary<string, List<string>>();
        while (reader.ReadNextRecordBatch() is { } batch)
        {
            foreach (var (field, column) in batch.Schema.FieldsList.Zip(batch.Arrays))
            {
                if (!values.TryGetValue(field.Name, out var rows))
                {
                    values.Add(field.Name, rows = []);
                }

                rows.AddRange(Enumerable.Range(0, column.Length).Select(row => Value(column, row)));
            }
        }

        return values;
    }

    /// <summary>What the schema says beside its columns.</summary>
    public static IReadOnlyDictionary<string, string> MetadataOf(byte[] bytes)
    {
        using var reader = new ArrowFileReader(new MemoryStream(bytes));
        return reader.Schema.Metadata;
    }

    private static string Value(IArrowArray column, int row) => column.IsNull(row) ? "null" : column switch
    {
        StringArray texts => texts.GetString(row),
        LargeStringArray texts => texts.GetString(row),
        StringViewArray texts => texts.GetString(row),
        Int64Array numbers => numbers.GetValue(row)!.Value.ToString(CultureInfo.InvariantCulture),
        BooleanArray truths => truths.GetValue(row)!.Value.ToString(),
        DictionaryArray texts => Value(texts.Dictionary, ((Int32Array)texts.Indices).GetValue(row)!.Value),
        FixedSizeListArray lists => ListOf(lists.GetSlicedValues(row)),
        ListArray lists => ListOf(lists.GetSlicedValues(row)),
        StructArray parts => string.Join(", ", parts.Fields.Select(part => Value(part, row))),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.GetType().Name),
    };

    private static string ListOf(IArrowArray items) =>
        "[" + string.Join(", ", Enumerable.Range(0, items.Length).Select(item => Value(items, item))) + "]";

    private static RecordBatch BatchOf(string name, int[] rows)
    {
        var titles = Texts(name, rows.Select(TitleOf));
        var abstracts = Texts(name, rows.Select(AbstractOf));
        var numbers = new Int64Array.Builder().AppendRange(rows.Select(row => row * 1_000_000_000_007L)).Build();
        var truths = new BooleanArray.Builder();
        var authors = new ListArray.Builder(StringType.Default);
        var items = (StringArray.Builder)authors.ValueBuilder;
        var pairs = new FixedSizeListArray.Builder(Int64Type.Default, listSize: 2);
        var halves = (Int64Array.Builder)pairs.ValueBuilder;
        foreach (var row in rows)
        {
            _ = row % 6 == 5 ? truths.AppendNull() : truths.Append(row % 3 == 0);
            authors.Append();
            items.AppendRange(AuthorsOf(row));
            pairs.Append();
            halves.Append(row).Append(-row);
        }

        var links = Texts(name, rows.Select(row => row % 2 == 0 ? $"https://example.org/{row}" : null));
        var inner = new StructType(
            [new Field("url", links.Data.DataType, nullable: true), new Field("n", Int64Type.Default, nullable: false)]);
        var parts = new StructArray(inner, rows.Length, [links, numbers], ArrowBuffer.Empty);
        var topics = new DictionaryArray(new DictionaryType(Int32Type.Default, StringType.Default, ordered: false),
            new Int32Array.Builder().AppendRange(rows.Select(row => row % 2)).Build(),
            new StringArray.Builder().AppendRange(["kites", "winds"]).Build());
        (string Name, IArrowArray Values)[] columns =
        [
            ("n", numbers), ("title", titles), ("flag", truths.Build()), ("abstract", abstracts), ("authors", authors.Build()),
            ("paper", parts), ("topic", topics), ("pair", pairs.Build()),
        ];
        var schema = new Schema(columns.Select(column => new Field(column.Name, column.Values.Data.DataType, nullable: true)),
            new Dictionary<string, string> { ["made by"] = "kites" });
        return new RecordBatch(schema, columns.Select(column => column.Values), rows.Length);
    }

    private static IArrowArray Texts(string name, IEnumerable<string?> texts)
    {
        if (name == "large")
        {
            var large = new LargeStringArray.Builder();
            foreach (var text in texts)
            {
                _ = text is null ? large.AppendNull() : large.Append(text);
            }

            return large.Build();
        }

        if (name.EndsWith("views", StringComparison.Ordinal))
        {
            var views = new StringViewArray.Builder();
            foreach (var text in texts)
            {
                _ = text is null ? views.AppendNull() : views.Append(text);
            }

            return views.Build();
        }

        var plain = new StringArray.Builder();
        foreach (var text in texts)
        {
            _ = text is null ? plain.AppendNull() : plain.Append(text);
        }

        return plain.Build();
    }
}
