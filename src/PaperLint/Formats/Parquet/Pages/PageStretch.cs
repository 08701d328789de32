namespace PaperLint.Formats.Parquet.Pages;

/// <summary>Pages of a column that lie one after another.</summary>
/// <param name="Start">Where the first begins in the file, in bytes.</param>
/// <param name="Length">Bytes of all of them.</param>
/// <param name="Compression">How they are compressed.</param>
internal readonly record struct PageStretch(long Start, long Length, PageCompression Compression);
