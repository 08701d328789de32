using K4os.Compression.LZ4.Streams;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Compression;

/// <summary>Decompresses a frame of LZ4.</summary>
/// <remarks>https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md</remarks>
internal sealed class Lz4Reader : DecompressedStream
{
    private readonly LZ4DecoderStream _inner;
    private long _compressedLength;

    public Lz4Reader(Stream compressed) =>
        _inner = LZ4Stream.Decode(new ObservedStream(compressed, bytes => _compressedLength += bytes.Length), leaveOpen: true);

    protected override long CompressedLength => _compressedLength;

    protected override int Decompress(Span<byte> buffer)
    {
        try
        {
            return _inner.Read(buffer);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("it ends too early", e);
        }
        catch (Exception e) when (e is NotImplementedException or InvalidOperationException or ArgumentException)
        {
            // The library believes what a frame says of its blocks, and fails where they have no room in it.
            throw new InvalidDataException("what LZ4 compressed is damaged", e);
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
