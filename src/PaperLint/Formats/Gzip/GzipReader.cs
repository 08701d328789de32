using System.IO.Compression;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Gzip;

/// <summary>
/// Decompresses a stream until it ends, is damaged, or grows beyond measure; in the latter cases it ends there and
/// <see cref="Problem"/> tells.
/// </summary>
internal sealed class GzipReader : ForwardStream
{
    /// <summary>
    /// Bytes out of one byte in. Feeds come to 5, the most repetitive JSON to 60; the format allows 1,032, which only
    /// an attack comes near.
    /// </summary>
    private const int HighestRatio = 200;

    /// <summary>Bytes out before the ratio counts: so much does no harm.</summary>
    private const long FreeLength = 64 * 1024 * 1024;

    /// <summary>The first bytes of a compressed file.</summary>
    /// <remarks>RFC 1952, 2.3.1</remarks>
    public static ReadOnlySpan<byte> Mark => [0x1F, 0x8B];

    private readonly SealedStream _compressed;
    private readonly GZipStream _inner;
    private long _length;
    private bool _ended;

    public GzipReader(Stream compressed)
    {
        _compressed = new SealedStream(compressed);
        _inner = new GZipStream(_compressed, CompressionMode.Decompress);
    }

    /// <summary>Why the text ends where it does, if not because it ends.</summary>
    public InputProblem? Problem { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (_ended || buffer.IsEmpty)
        {
            return 0;
        }

        try
        {
            var read = _inner.Read(buffer);
            if (read == 0 || _compressed.IsSealRead)
            {
                return End(buffer[..read]);
            }

            _length += read;
            return _length > FreeLength && _length > _compressed.Count * HighestRatio
                ? Stop(ProblemCodes.DecompressionBomb,
                    $"the file grows to more than {HighestRatio} times its size; reading stopped at {_length / 1024 / 1024} MiB")
                : read;
        }
        catch (InvalidDataException e)
        {
            return Stop(ProblemCodes.BrokenArchive, e.Message.TrimEnd('.'));
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

    /// <summary>
    /// The decompressor cannot tell a file that ends too early from one that ends; the seal behind it can: it only comes out
    /// whole if what is before it is whole.
    /// </summary>
    private int End(ReadOnlySpan<byte> last)
    {
        var seal = new byte[SealedStream.SealText.Length + 1];
        last[..Math.Min(last.Length, seal.Length)].CopyTo(seal);
        var length = Math.Min(last.Length, seal.Length);
        length += _inner.ReadAtLeast(seal.AsSpan(length), seal.Length - length, throwOnEndOfStream: false);
        _ended = true;
        return seal.AsSpan(0, length)
            .SequenceEqual(SealedStream.SealText)
            ? 0
            : Stop(ProblemCodes.BrokenArchive, "it ends too early, or something else follows it");
    }

    private int Stop(string code, string detail)
    {
        Problem = new InputProblem(code, 0, 0, detail);
        _ended = true;
        return 0;
    }
}
