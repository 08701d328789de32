namespace PaperLint.Corpus.Reading;

/// <summary>Reads a stream in chunks of whole lines, in memory that does not grow with the stream.</summary>
internal sealed class ChunkReader(Stream stream, ChunkCutter cutter, BlockStart start = default)
{
    /// <summary>
    /// Bytes of a chunk: large enough that handing it to another core costs nothing beside linting it, small enough that a
    /// file of half a megabyte keeps several cores busy, and below the 85,000 bytes from which .NET collects all memory to be rid of it.
    /// </summary>
    public const int TargetLength = 64 * 1024;

    /// <summary>
    /// Bytes of the longest line that is read as text. The whole text of a book takes a tenth of it, and some of them at once
    /// must fit into memory.
    /// </summary>
    public const int LongestLine = 16 * 1024 * 1024;

    /// <summary>
    /// Lines of a chunk at most, where it can be cut: a line of two bytes can be a paper with half a dozen reports, and takes a
    /// thousand times its length in memory until they are written. Lines of papers are so long that a chunk has a tenth of it.
    /// </summary>
    public const int MostLines = 4096;

    /// <summary>Bytes to begin with: most files that a commit touches are small.</summary>
    public const int FirstLength = 16 * 1024;

    private byte[] _buffer = new byte[FirstLength];
    private int _filled;
    private bool _ended;
    private BlockStart _start = start;

    public IEnumerable<Chunk> Read()
    {
        while (true)
        {
            if (_filled < TargetLength)
            {
                Fill();
            }

            if (_filled == 0)
            {
                yield break;
            }

            if (Cut() is > 0 and var cut)
            {
                yield return Take(cut, isPartOfLine: false);
                Shrink();
            }
            else if (_filled < _buffer.Length)
            {
                Fill();
            }
            else if (_buffer.Length < LongestLine)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }
            else
            {
                foreach (var piece in OverlongLine())
                {
                    yield return piece;
                }
            }
        }
    }

    /// <summary>Bytes of the next chunk; 0 when more must be read first.</summary>
    private int Cut()
    {
        var bytes = _buffer.AsSpan(0, _filled);
        for (var length = LengthOfLines(bytes); length < bytes.Length; length = Math.Min(length * 2, bytes.Length))
        {
            if (cutter.Cut(bytes[..length]) is > 0 and var cut)
            {
                return cut;
            }
        }

        return _ended ? bytes.Length : cutter.Cut(bytes);
    }

    /// <summary>Bytes of the first <see cref="MostLines"/> lines.</summary>
    private static int LengthOfLines(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Count((byte)'\n') + bytes.Count((byte)'\r') <= MostLines)
        {
            return bytes.Length;
        }

        var length = 0;
        for (var lines = 0; lines < MostLines; lines++)
        {
            length += bytes[length..].IndexOfAny((byte)'\n', (byte)'\r') + 1;
        }

        return length;
    }

    /// <summary>The rest of a line that fills the buffer, in pieces, the last of which ends with its line feed.</summary>
    private IEnumerable<Chunk> OverlongLine()
    {
        while (true)
        {
            var lineFeed = _buffer.AsSpan(0, _filled).IndexOf((byte)'\n');
            if (lineFeed >= 0 || _ended)
            {
                yield return Take(lineFeed >= 0 ? lineFeed + 1 : _filled, isPartOfLine: true);
                Shrink();
                yield break;
            }

            // A CR at the end stays for the LF that may follow it.
            yield return Take(_buffer[_filled - 1] == '\r' ? _filled - 1 : _filled, isPartOfLine: true);
            Fill();
        }
    }

    private void Fill()
    {
        while (!_ended && _filled < _buffer.Length)
        {
            var read = stream.Read(_buffer, _filled, _buffer.Length - _filled);
            _filled += read;
            _ended = read == 0;
            if (_filled == _buffer.Length && _filled < TargetLength)
            {
                Array.Resize(ref _buffer, _filled * 4);
            }
        }
    }

    private Chunk Take(int length, bool isPartOfLine)
    {
        var bytes = _buffer.AsSpan(0, length).ToArray();
        var chunk = new Chunk(bytes, _start, isPartOfLine);
        _start = _start.After(bytes);
        _buffer.AsSpan(length, _filled - length).CopyTo(_buffer);
        _filled -= length;
        return chunk;
    }

    /// <summary>Goes back to a small buffer after a long line.</summary>
    private void Shrink()
    {
        if (_buffer.Length > TargetLength && _filled <= TargetLength)
        {
            Array.Resize(ref _buffer, TargetLength);
        }
    }
}
