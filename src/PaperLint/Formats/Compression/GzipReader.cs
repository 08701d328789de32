using System.IO.Compression;

namespace PaperLint.Formats.Compression;

/// <summary>Decompresses gzip.</summary>
internal sealed class GzipReader : DecompressedStream
{
    private readonly SealedStream _compressed;
    private readonly GZipStream _inner;

    public GzipReader(Stream compressed)
    {
        _compressed = new SealedStream(compressed);
        _inner = new GZipStream(_compressed, CompressionMode.Decompress);
    }

    protected override long CompressedLength => _compressed.Count;

    protected override int Decompress(Span<byte> buffer)
    {
        var read = _inner.Read(buffer);
        if (read > 0 && !_compressed.IsSealRead)
        {
            return read;
        }

        RequireSeal(buffer[..read]);
        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>
    /// The decompressor cannot tell a file that ends too early from one that ends; the seal behind it can: it only comes out
    /// whole if what is before it is whole.
    /// </summary>
    private void RequireSeal(ReadOnlySpan<byte> last)
    {
        var seal = new byte[SealedStream.SealText.Length + 1];
        last[..Math.Min(last.Length, seal.Length)].CopyTo(seal);
        var length = Math.Min(last.Length, seal.Length);
        length += _inner.ReadAtLeast(seal.AsSpan(length), seal.Length - length, throwOnEndOfStream: false);
        if (!seal.AsSpan(0, length).SequenceEqual(SealedStream.SealText))
        {
            throw new InvalidDataException("it ends too early, or something else follows it");
        }
    }
}
