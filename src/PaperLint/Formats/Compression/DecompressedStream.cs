using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Compression;

/// <summary>
/// Decompresses a stream until it ends, is damaged, or grows beyond measure; in the latter cases it ends there and
/// <see cref="Problem"/> tells.
/// </summary>
internal abstract class DecompressedStream : ForwardStream
{
    /// <summary>
    /// Bytes out of one byte in. Feeds come to 5, the most repetitive JSON to 60; gzip allows 1,032 and Zstandard far more, which only
    /// an attack comes near.
    /// </summary>
    public const int HighestRatio = 200;

    /// <summary>Bytes out before the ratio counts: so much does no harm.</summary>
    public const long FreeLength = 64 * 1024 * 1024;

    private long _length;
    private bool _ended;

    /// <summary>Why the text ends where it does, if not because it ends.</summary>
    public InputProblem? Problem { get; private set; }

    /// <summary>Bytes of the file that were read.</summary>
    protected abstract long CompressedLength { get; }

    /// <summary>Whether so many bytes out of so many are those of a bomb.</summary>
    public static bool IsBomb(long length, long compressedLength) => length > FreeLength && length > compressedLength * HighestRatio;

    public override int Read(Span<byte> buffer)
    {
        if (_ended || buffer.IsEmpty)
        {
            return 0;
        }

        try
        {
            var read = Decompress(buffer);
            _ended = read == 0;
            _length += read;
            return IsBomb(_length, CompressedLength)
                ? Stop(ProblemCodes.DecompressionBomb,
                    $"the file grows to more than {HighestRatio} times its size; reading stopped at {_length / 1024 / 1024} MiB")
                : read;
        }
        catch (InvalidDataException e)
        {
            return Stop(ProblemCodes.BrokenArchive, e.Message.TrimEnd('.'));
        }
    }

    /// <summary>The next bytes; 0 at the end.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    protected abstract int Decompress(Span<byte> buffer);

    private int Stop(string code, string detail)
    {
        Problem = new InputProblem(code, 0, 0, detail);
        _ended = true;
        return 0;
    }
}
