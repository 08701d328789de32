namespace PaperLint.Formats.Parquet.Pages;

/// <summary>How the pages of a column are compressed.</summary>
/// <remarks>https://github.com/apache/parquet-format/blob/master/Compression.md</remarks>
internal enum PageCompression
{
    None = 0,
    Snappy = 1,
    Gzip = 2,
    Lzo = 3,
    Brotli = 4,

    /// <summary>LZ4 in frames of Hadoop, which nobody should write any more.</summary>
    HadoopLz4 = 5,
    Zstandard = 6,
    Lz4 = 7,
}
