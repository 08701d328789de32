using System.IO.Compression;

namespace PaperLint.Corpus.Reading;

/// <summary>Decompresses a stream until it ends, is damaged, or grows beyond measure; in the latter cases it ends there and <see cref="Problem"/> tells.</summary>
internal sealed class GzipReader : ForwardStream
{
    /// <summary>
    /// Bytes out of one byte in. Feeds come to 5, the most repetitive JSON to 60; the format allows 1,032, which only
    /// an attack comes near.
    /// </summary>
    private const int HighestRatio = 200;

    /// <summary>Bytes out before the ratio counts: so much does no harm.</summary>
    private const long FreeLength = 64 * 1024 * 1024;

    private readonly CountingStream _compressed;
    private readonly GZipStream _inner;
    private long _length;

    public GzipReader(Stream compressed)
    {
        _compressed = new CountingStream(compressed);
        _inner = new GZipStream(_compressed, CompressionMode.Decompress);
    }

    /// <summary>Why the text ends where it does, if not because it ends.</summary>
    public InputProblem? Problem { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (Problem is not null)
        {
            return 0;
        }

        try
        {
            var read = _inner.Read(buffer);
            _length += read;
            if (_length > FreeLength && _length > _compressed.Count * HighestRatio)
            {
                Problem = new InputProblem(ProblemCodes.DecompressionBomb, 0, 0, $"the file grows to more than {HighestRatio} times its size; reading stopped at {_length / 1024 / 1024} MiB");
                return 0;
            }

            return read;
        }
        catch (InvalidDataException e)
        {
            Problem = new InputProblem(ProblemCodes.BrokenArchive, 0, 0, e.Message.TrimEnd('.'));
            return 0;
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
