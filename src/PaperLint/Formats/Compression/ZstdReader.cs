using PaperLint.Corpus.Reading;
using ZstdSharp;

namespace PaperLint.Formats.Compression;

/// <summary>Decompresses Zstandard. A frame that wants a window beyond 128 MiB is refused, as <c>zstd</c> refuses it.</summary>
internal sealed class ZstdReader : DecompressedStream
{
    private readonly DecompressionStream _inner;
    private long _compressedLength;

    public ZstdReader(Stream compressed) =>
        _inner = new DecompressionStream(new ObservedStream(compressed, bytes => _compressedLength += bytes.Length),
            leaveOpen: true);

    protected override long CompressedLength => _compressedLength;

    protected override int Decompress(Span<byte> buffer)
    {
        try
        {
            return _inner.Read(buffer);
        }
        catch (ZstdException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("it ends too early", e);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
