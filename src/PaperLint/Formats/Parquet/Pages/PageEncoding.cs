namespace PaperLint.Formats.Parquet.Pages;

/// <summary>How values are written in a page.</summary>
/// <remarks>https://parquet.apache.org/docs/file-format/data-pages/encodings/</remarks>
internal enum PageEncoding
{
    Plain = 0,
    PlainDictionary = 2,
    RunLength = 3,
    BitPacked = 4,
    DeltaBinaryPacked = 5,
    DeltaLengthByteArray = 6,
    DeltaByteArray = 7,
    RunLengthDictionary = 8,
    ByteStreamSplit = 9,
}
