using PaperLint.Formats.Parquet.Thrift;

namespace PaperLint.Formats.Parquet.Pages;

/// <summary>What stands before a page.</summary>
/// <remarks>https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift, PageHeader</remarks>
internal sealed record PageHeader(PageKind Kind, int UncompressedLength, int CompressedLength)
{
    private const short KindField = 1;
    private const short UncompressedLengthField = 2;
    private const short CompressedLengthField = 3;
    private const short ChecksumField = 4;
    private const short DataField = 5;
    private const short DictionaryField = 7;
    private const short DataV2Field = 8;
    private const short ValueCountField = 1;
    private const short EncodingField = 2;
    private const short DefinitionEncodingField = 3;
    private const short RepetitionEncodingField = 4;
    private const short NullCountV2Field = 2;
    private const short RowCountV2Field = 3;
    private const short EncodingV2Field = 4;
    private const short DefinitionLengthField = 5;
    private const short RepetitionLengthField = 6;
    private const short IsCompressedField = 7;

    /// <summary>Values, those that are null included.</summary>
    public int ValueCount { get; init; }

    public PageEncoding Encoding { get; init; }

    public PageEncoding LevelEncoding { get; init; } = PageEncoding.RunLength;

    /// <summary>Bytes of levels of a <see cref="PageKind.DataV2"/>.</summary>
    public int RepetitionLength { get; init; }

    /// <inheritdoc cref="RepetitionLength"/>
    public int DefinitionLength { get; init; }

    /// <summary>Whether the values of a <see cref="PageKind.DataV2"/> are compressed.</summary>
    public bool IsCompressed { get; init; } = true;

    /// <summary>Whether the bytes of the page are summed up.</summary>
    public bool HasChecksum { get; init; }

    /// <exception cref="InvalidDataException">It is not what stands before a page.</exception>
    public static PageHeader Of(ThriftStruct header)
    {
        var page = new PageHeader((PageKind)Length(header, KindField), Length(header, UncompressedLengthField),
            Length(header, CompressedLengthField))
        {
            HasChecksum = header.Has(ChecksumField),
        };
        return page.Kind switch
        {
            PageKind.Data when header.Struct(DataField) is { } data => page with
            {
                ValueCount = Length(data, ValueCountField),
                Encoding = (PageEncoding)Length(data, EncodingField),
                LevelEncoding = (PageEncoding)Math.Max(Length(data, DefinitionEncodingField), Length(data, RepetitionEncodingField)),
            },
            PageKind.DataV2 when header.Struct(DataV2Field) is { } data => page with
            {
                ValueCount = Length(data, ValueCountField),
                Encoding = (PageEncoding)Length(data, EncodingV2Field),
                DefinitionLength = Length(data, DefinitionLengthField),
                RepetitionLength = Length(data, RepetitionLengthField),
                IsCompressed = data.Truth(IsCompressedField) ?? true,
            },
            PageKind.Dictionary when header.Struct(DictionaryField) is { } dictionary => page with
            {
                ValueCount = Length(dictionary, ValueCountField),
                Encoding = (PageEncoding)Length(dictionary, EncodingField),
            },
            PageKind.Index => page,
            _ => throw new InvalidDataException("a page does not say what it holds"),
        };
    }

    /// <summary>The header of a page of values that are written plainly.</summary>
    /// <param name="nulls">How many of the values are null.</param>
    /// <param name="rows">How many rows begin in the page.</param>
    /// <param name="checksum">Of the bytes of the page; null for none.</param>
    public ThriftStruct ToThrift(int nulls, int rows, int? checksum)
    {
        var data = new ThriftStruct();
        data.Set(ValueCountField, ThriftValue.OfInt32(ValueCount));
        if (Kind == PageKind.DataV2)
        {
            data.Set(NullCountV2Field, ThriftValue.OfInt32(nulls));
            data.Set(RowCountV2Field, ThriftValue.OfInt32(rows));
            data.Set(EncodingV2Field, ThriftValue.OfInt32((int)Encoding));
            data.Set(DefinitionLengthField, ThriftValue.OfInt32(DefinitionLength));
            data.Set(RepetitionLengthField, ThriftValue.OfInt32(RepetitionLength));
            data.Set(IsCompressedField, ThriftValue.OfTruth(IsCompressed));
        }
        else
        {
            data.Set(EncodingField, ThriftValue.OfInt32((int)Encoding));
            data.Set(DefinitionEncodingField, ThriftValue.OfInt32((int)LevelEncoding));
            data.Set(RepetitionEncodingField, ThriftValue.OfInt32((int)LevelEncoding));
        }

        var header = new ThriftStruct();
        header.Set(KindField, ThriftValue.OfInt32((int)Kind));
        header.Set(UncompressedLengthField, ThriftValue.OfInt32(UncompressedLength));
        header.Set(CompressedLengthField, ThriftValue.OfInt32(CompressedLength));
        if (checksum is { } sum)
        {
            header.Set(ChecksumField, ThriftValue.OfInt32(sum));
        }

        header.Set(Kind == PageKind.DataV2 ? DataV2Field : DataField, ThriftValue.Of(data));
        return header;
    }

    private static int Length(ThriftStruct content, short id) => content.Number(id) is >= 0 and <= int.MaxValue and var length
        ? (int)length
        : throw new InvalidDataException("a page has a length that no page has");
}
