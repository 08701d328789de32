using System.IO.Compression;

namespace PaperLint.Formats.Compression;

/// <summary>RFC 1952.</summary>
internal sealed class GzipMethod : CompressionMethod
{
    public override string Suffix => ".gz";

    /// <remarks>RFC 1952, 2.3.1</remarks>
    public override ReadOnlySpan<byte> Mark => [0x1F, 0x8B];

    public override Stream OpenWrite(Stream file) => new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true);

    internal override DecompressedStream OpenRead(Stream file) => new GzipReader(file);
}
