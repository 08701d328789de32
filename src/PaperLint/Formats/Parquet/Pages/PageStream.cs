using System.IO.Compression;
using PaperLint.Corpus.Reading;
using ZstdSharp;

namespace PaperLint.Formats.Parquet.Pages;

/// <summary>Decompresses a page from its beginning to its end: one may take a hundred megabytes, of which few are held in memory.</summary>
internal sealed class PageStream : ForwardStream
{
    private readonly Stream _inner;

    private PageStream(Stream inner) => _inner = inner;

    /// <summary>Whether pages that are compressed so can be read piece by piece.</summary>
    public static bool IsFor(PageCompression compression) => compression is PageCompression.None or PageCompression.Snappy
        or PageCompression.Gzip or PageCompression.Brotli or PageCompression.Zstandard;

    /// <param name="compression">How it is compressed.</param>
    /// <param name="compressed">What is compressed.</param>
    /// <param name="length">Bytes that come out, as the file claims.</param>
    public static PageStream Of(PageCompression compression, Stream compressed, int length) => new(compression switch
    {
        PageCompression.Snappy => new SnappyStream(compressed, length),
        PageCompression.Gzip => new GZipStream(compressed, CompressionMode.Decompress),
        PageCompression.Brotli => new BrotliStream(compressed, CompressionMode.Decompress),
        PageCompression.Zstandard => new DecompressionStream(compressed),
        _ => compressed,
    });

    /// <exception cref="InvalidDataException">The page is damaged.</exception>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return _inner.Read(buffer);
        }
        catch (Exception e) when (e is ZstdException || (e is InvalidOperationException && _inner is BrotliStream))
        {
            throw new InvalidDataException($"a page is damaged: {e.Message}", e);
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
