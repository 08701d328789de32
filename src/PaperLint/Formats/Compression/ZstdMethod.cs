using ZstdSharp;

namespace PaperLint.Formats.Compression;

/// <summary>Zstandard, RFC 8878.</summary>
internal sealed class ZstdMethod : CompressionMethod
{
    /// <summary>What <c>zstd</c> takes unless told otherwise: a quarter smaller than gzip, and faster.</summary>
    private const int Level = 3;

    public override string Suffix => ".zst";

    /// <remarks>RFC 8878, 3.1.1</remarks>
    public override ReadOnlySpan<byte> Mark => [0x28, 0xB5, 0x2F, 0xFD];

    public override Stream OpenWrite(Stream file) => new CompressionStream(file, Level, leaveOpen: true);

    internal override DecompressedStream OpenRead(Stream file) => new ZstdReader(file);
}
