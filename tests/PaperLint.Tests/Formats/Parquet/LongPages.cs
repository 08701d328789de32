using PaperLint.Formats.Parquet;
using PaperLint.Formats.Parquet.Pages;
using PaperLint.Formats.Parquet.Thrift;

namespace PaperLint.Tests.Formats.Parquet;

/// <summary>Tables of titles in one page, which is larger than is held in memory.</summary>
internal static class LongPages
{
    public const int RowCount = 6000;

    private static readonly ParquetColumn Column = new(0, "title", PhysicalType.ByteArray) { MaxDefinition = 1, IsText = true };

    /// <summary>A kilobyte; null where there is none.</summary>
    public static string? TextOf(int row) =>
        row % 11 == 4 ? null : $"Title {row} " + string.Concat(Enumerable.Range(0, 160).Select(i => $"{(row * 7919) ^ (i * 104729):x6} "));

    public static byte[] Plain(PageCompression compression, PageKind kind)
    {
        var page = new PageBuilder(Column);
        foreach (var text in Texts())
        {
            if (text is null)
            {
                page.AddNull(repetition: 0, definition: 0);
            }
            else
            {
                page.Add(repetition: 0, text);
            }
        }

        return FileOf(page.Take(new PageHeader(kind, 0, 0), compression, out _), compression);
    }

    /// <summary>All lengths stand before the texts.</summary>
    public static byte[] DeltaLength(PageCompression compression)
    {
        byte[][] texts = [.. Texts().OfType<byte[]>()];
        byte[] values = [.. Lengths([.. texts.Select(text => text.Length)]), .. texts.SelectMany(text => text)];
        var levels = new RunWriter();
        foreach (var text in Texts())
        {
            levels.Add(text is null ? 0 : 1);
        }

        var definition = levels.Take();
        var compressed = PageBytes.Compress(compression, values);
        var header = new PageHeader(PageKind.DataV2, definition.Length + values.Length, definition.Length + compressed.Length)
        {
            ValueCount = RowCount,
            Encoding = PageEncoding.DeltaLengthByteArray,
            DefinitionLength = definition.Length,
        };
        var front = ThriftWriter.Write(header.ToThrift(RowCount - texts.Length, RowCount, checksum: null));
        return FileOf([.. front, .. definition, .. compressed], compression);
    }

    private static IEnumerable<byte[]?> Texts() =>
        Enumerable.Range(0, RowCount).Select(row => TextOf(row) is { } text ? System.Text.Encoding.UTF8.GetBytes(text) : null);

    /// <summary>Numbers as differences of 32 bits, in blocks of one part.</summary>
    private static byte[] Lengths(int[] lengths)
    {
        const int Block = 128;
        using var bytes = new MemoryStream();
        Varint.Write(bytes, Block);
        Varint.Write(bytes, 1);
        Varint.Write(bytes, (uint)lengths.Length);
        Varint.Write(bytes, (uint)lengths[0] << 1);
        for (var at = 1; at < lengths.Length; at += Block)
        {
            int[] differences = [.. Enumerable.Range(at, Block).Select(i => i < lengths.Length ? lengths[i] - lengths[i - 1] : 0)];
            var least = differences.Min();
            Varint.Write(bytes, (uint)((least << 1) ^ (least >> 31)));
            bytes.WriteByte(32);
            foreach (var difference in differences)
            {
                bytes.Write(BitConverter.GetBytes(difference - least));
            }
        }

        return bytes.ToArray();
    }

    private static byte[] FileOf(byte[] page, PageCompression compression)
    {
        const short CodecField = 4;
        var chunk = TableDescription.ChunkOf("title", new RewrittenChunk
        {
            Start = ParquetFile.Mark.Length,
            DataStart = ParquetFile.Mark.Length,
            Length = page.Length,
            UncompressedLength = page.Length,
            ValueCount = RowCount,
        });
        chunk.Struct(3)!.Set(CodecField, ThriftValue.OfInt32((int)compression));
        var end = ParquetFile.EndOf(TableDescription.Of(["title"], [TableDescription.GroupOf([chunk], RowCount)], RowCount));
        return [.. ParquetFile.Mark, .. page, .. end];
    }
}
