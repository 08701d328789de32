using PaperLint.Formats.Parquet.Pages;
using PaperLint.Formats.Parquet.Thrift;

namespace PaperLint.Formats.Parquet;

/// <summary>The values of a column in a group of rows, as the description of a file has them.</summary>
/// <remarks>https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift, ColumnChunk</remarks>
internal sealed class ColumnChunk(ThriftStruct description)
{
    private const short FilePathField = 1;
    private const short PlaceField = 2;
    private const short MetaDataField = 3;
    private const short OffsetIndexField = 4;
    private const short OffsetIndexLengthField = 5;
    private const short ColumnIndexField = 6;
    private const short ColumnIndexLengthField = 7;
    private const short TypeField = 1;
    private const short EncodingsField = 2;
    private const short CodecField = 4;
    private const short ValueCountField = 5;
    private const short UncompressedLengthField = 6;
    private const short LengthField = 7;
    private const short DataPageField = 9;
    private const short IndexPageField = 10;
    private const short DictionaryPageField = 11;
    private const short StatisticsField = 12;
    private const short EncodingStatisticsField = 13;
    private const short BloomFilterField = 14;
    private const short BloomFilterLengthField = 15;
    private const short SizeStatisticsField = 16;
    private const short GeospatialStatisticsField = 17;

    private readonly ThriftStruct _data = description.Struct(MetaDataField)
        ?? throw new InvalidDataException("its description says nothing of a column, or it is encrypted");

    /// <summary>The description, with which the file is written.</summary>
    public ThriftStruct Description => description;

    public PageCompression Compression => (PageCompression)Required(CodecField, "its compression");

    public PhysicalType Type => (PhysicalType)Required(TypeField, "its type");

    /// <summary>Where its first page begins in the file, in bytes.</summary>
    public long Start => _data.Number(DictionaryPageField) is > 0 and var dictionary
        ? Math.Min(dictionary, Required(DataPageField, "its place"))
        : Required(DataPageField, "its place");

    /// <summary>Bytes in the file.</summary>
    public long Length => Required(LengthField, "its length");

    public PageStretch Pages => new(Start, Length, Compression);

    /// <summary>Bytes of its pages, decompressed.</summary>
    public long UncompressedLength => _data.Number(UncompressedLengthField) ?? 0;

    /// <summary>Where its offset index lies, in bytes; null where it has none.</summary>
    public (long Start, int Length)? OffsetIndex => Stretch(description, OffsetIndexField, OffsetIndexLengthField);

    /// <summary>Where its column index lies, in bytes; null where it has none.</summary>
    public (long Start, int Length)? ColumnIndex => Stretch(description, ColumnIndexField, ColumnIndexLengthField);

    /// <summary>Where its Bloom filter lies, in bytes; null where it has none, or nothing says how long it is.</summary>
    public (long Start, int Length)? BloomFilter => Stretch(_data, BloomFilterField, BloomFilterLengthField);

    /// <exception cref="InvalidDataException">It lies elsewhere than in the file, or beyond what the file holds.</exception>
    public void RequireWithin(long end)
    {
        if (description.Has(FilePathField))
        {
            throw new InvalidDataException("a column of it lies in another file");
        }

        if (Start < ParquetFile.Mark.Length || Length < 0 || Start > end - Length)
        {
            throw new InvalidDataException("its description places a column where the file has no bytes");
        }
    }

    /// <summary>The same chunk, its bytes moved.</summary>
    public ColumnChunk MovedBy(long distance)
    {
        var (chunk, data) = (description.Copy(), _data.Copy());
        foreach (var id in (ReadOnlySpan<short>)[DataPageField, IndexPageField, DictionaryPageField])
        {
            // Some writers say 0 where there is no such page.
            if (data.Number(id) is > 0 and var place)
            {
                data.Set(id, ThriftValue.OfInt64(place + distance));
            }
        }

        if (chunk.Number(PlaceField) is > 0 and var start)
        {
            chunk.Set(PlaceField, ThriftValue.OfInt64(start + distance));
        }

        return new ColumnChunk(WithData(chunk, data)).WithoutIndexes();
    }

    /// <summary>The chunk, its pages written anew: what was known of the values is left out.</summary>
    public ColumnChunk Rewritten(RewrittenChunk written)
    {
        var (chunk, data) = (description.Copy(), _data.Copy());
        data.Remove(IndexPageField, DictionaryPageField, StatisticsField, EncodingStatisticsField, SizeStatisticsField,
            GeospatialStatisticsField);
        data.Set(DataPageField, ThriftValue.OfInt64(written.DataStart));
        if (written.HasDictionary)
        {
            data.Set(DictionaryPageField, ThriftValue.OfInt64(written.Start));
        }

        // What nothing lies at any more: the format wants 0 there.
        chunk.Set(PlaceField, ThriftValue.OfInt64(0));
        var encodings = (data.List(EncodingsField)?.Items ?? []).Select(item => (int)item.Number)
            .Union([(int)PageEncoding.Plain, (int)PageEncoding.RunLength]);
        data.Set(EncodingsField, ThriftValue.Of(ThriftList.OfInt32(encodings)));
        data.Set(ValueCountField, ThriftValue.OfInt64(written.ValueCount));
        data.Set(UncompressedLengthField, ThriftValue.OfInt64(written.UncompressedLength));
        data.Set(LengthField, ThriftValue.OfInt64(written.Length));
        return new ColumnChunk(WithData(chunk, data)).WithoutIndexes();
    }

    public void SetOffsetIndex(long start, int length) => SetStretch(description, OffsetIndexField, OffsetIndexLengthField, start, length);

    public void SetColumnIndex(long start, int length) => SetStretch(description, ColumnIndexField, ColumnIndexLengthField, start, length);

    public void SetBloomFilter(long start, int length) => SetStretch(_data, BloomFilterField, BloomFilterLengthField, start, length);

    private static ThriftStruct WithData(ThriftStruct chunk, ThriftStruct data)
    {
        chunk.Set(MetaDataField, ThriftValue.Of(data));
        return chunk;
    }

    private ColumnChunk WithoutIndexes()
    {
        description.Remove(OffsetIndexField, OffsetIndexLengthField, ColumnIndexField, ColumnIndexLengthField);
        _data.Remove(BloomFilterField, BloomFilterLengthField);
        return this;
    }

    private static (long Start, int Length)? Stretch(ThriftStruct content, short start, short length) =>
        content.Number(start) is > 0 and var at && content.Number(length) is > 0 and <= int.MaxValue and var bytes
            ? (at, (int)bytes)
            : null;

    private static void SetStretch(ThriftStruct content, short startField, short lengthField, long start, int length)
    {
        content.Set(startField, ThriftValue.OfInt64(start));
        content.Set(lengthField, ThriftValue.OfInt32(length));
    }

    private long Required(short id, string what) =>
        _data.Number(id) ?? throw new InvalidDataException($"its description of a column does not tell {what}");
}
