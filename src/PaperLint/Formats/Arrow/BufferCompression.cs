namespace PaperLint.Formats.Arrow;

/// <summary>How the buffers of a batch are compressed; a file counts from the first that compresses.</summary>
/// <remarks>https://github.com/apache/arrow/blob/main/format/Message.fbs, CompressionType</remarks>
internal enum BufferCompression
{
    None = 0,
    Lz4 = 1,
    Zstandard = 2,
}
