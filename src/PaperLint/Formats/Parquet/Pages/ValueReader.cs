namespace PaperLint.Formats.Parquet.Pages;

/// <summary>Reads the values of a page one after another, however they are written.</summary>
internal abstract class ValueReader
{
    /// <summary>The bytes of the next value, without those that tell its length; good until the next is asked for.</summary>
    /// <exception cref="InvalidDataException">There are no more.</exception>
    public abstract ReadOnlySpan<byte> Next();

    /// <summary>Whether the values can be read from the first to the last, so that few of them must be held in memory.</summary>
    public static bool ReadsOn(PageHeader header, ParquetColumn column) => column.Type == PhysicalType.ByteArray
        && header.Kind != PageKind.Dictionary && header.Encoding is PageEncoding.Plain or PageEncoding.DeltaLengthByteArray;

    /// <param name="page">Whose values are read.</param>
    /// <param name="column">What they are.</param>
    /// <param name="dictionary">What numbers in the page stand for; null where the column has none.</param>
    /// <exception cref="InvalidDataException">No values of the column can be written so.</exception>
    public static ValueReader Of(Page page, ParquetColumn column, ValueDictionary? dictionary)
    {
        var (bytes, count) = (page.Values, page.Header.ValueCount);
        if (page.LongValues is { } values)
        {
            return page.Header.Encoding == PageEncoding.Plain ? new LongTexts(values) : new LongDeltaLengthTexts(values, count);
        }

        return (page.Header.Encoding, column.Type) switch
        {
            (PageEncoding.PlainDictionary or PageEncoding.RunLengthDictionary, _) => new DictionaryValues(bytes, dictionary
                ?? throw new InvalidDataException("a page refers to a dictionary, and there is none before it")),
            (PageEncoding.Plain, PhysicalType.Boolean) => new PackedBooleans(bytes),
            (PageEncoding.Plain, PhysicalType.ByteArray) => new PlainTexts(bytes),
            (PageEncoding.Plain, _) => new PlainValues(bytes, LengthOf(column)),
            (PageEncoding.RunLength, PhysicalType.Boolean) => new RunBooleans(bytes),
            (PageEncoding.DeltaBinaryPacked, PhysicalType.Int32 or PhysicalType.Int64) =>
                new DeltaNumbers(new DeltaReader(bytes, count), LengthOf(column)),
            (PageEncoding.DeltaLengthByteArray, PhysicalType.ByteArray) => new DeltaLengthTexts(bytes, count),
            (PageEncoding.DeltaByteArray, PhysicalType.ByteArray or PhysicalType.FixedLengthByteArray) => new DeltaTexts(bytes, count),
            (PageEncoding.ByteStreamSplit, not (PhysicalType.Boolean or PhysicalType.ByteArray)) =>
                new SplitValues(bytes, LengthOf(column)),
            _ => throw new InvalidDataException($"values of type {column.Type} are written as {page.Header.Encoding}, which is not read"),
        };
    }

    /// <summary>What is wrong where a page ends before its values do.</summary>
    public static InvalidDataException Ended() => new("a page has fewer values than it claims");

    /// <summary>Bytes of a value of a type whose values are all as long.</summary>
    private static int LengthOf(ParquetColumn column) => column.Type switch
    {
        PhysicalType.Int32 or PhysicalType.Float => sizeof(int),
        PhysicalType.Int64 or PhysicalType.Double => sizeof(long),
        PhysicalType.Int96 => 12,
        _ => column.TypeLength,
    };
}
