using System.Numerics;
using PaperLint.Formats.Compression;

namespace PaperLint.Formats.Columnar;

/// <summary>Hands out what a stream holds piece by piece, however large a piece is, and holds in memory little more than one.</summary>
/// <param name="stream">What is read.</param>
/// <param name="length">Bytes of it, where they are known to be few.</param>
internal sealed class StreamWindow(Stream stream, long length = long.MaxValue)
{
    /// <summary>Bytes read at once: some tens of texts.</summary>
    private const int ReadLength = 64 * 1024;

    private readonly int _readLength = (int)Math.Clamp(length, 1, ReadLength);

    private byte[] _buffer = [];
    private int _start;
    private int _end;

    /// <summary>Bytes of the stream before the next piece.</summary>
    public long Position { get; private set; }

    /// <summary>The next bytes; good until more are asked for.</summary>
    /// <exception cref="InvalidDataException">The stream ends before, or is damaged.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public ReadOnlySpan<byte> Take(int count)
    {
        Fill(count);
        _start += count;
        Position += count;
        return _buffer.AsSpan(_start - count, count);
    }

    /// <summary>Leaves bytes out.</summary>
    /// <exception cref="InvalidDataException">The stream ends before, or is damaged.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public void Skip(long count)
    {
        var held = (int)Math.Min(count, _end - _start);
        _start += held;
        Position += held;
        var left = count - held;
        if (stream is StretchStream stretch)
        {
            stretch.Advance(left);
            Position += left;
            return;
        }

        for (; left > 0; left -= Math.Min(left, ReadLength))
        {
            Take((int)Math.Min(left, ReadLength));
        }
    }

    private void Fill(int count)
    {
        if (_end - _start >= count)
        {
            return;
        }

        var held = _buffer.AsSpan(_start, _end - _start);
        if (_buffer.Length < count)
        {
            // What is not written to takes no memory: a claim of many bytes costs nothing until they are there.
            var room = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(count, _readLength));
            var larger = GC.AllocateUninitializedArray<byte>(room);
            held.CopyTo(larger);
            _buffer = larger;
        }
        else
        {
            held.CopyTo(_buffer);
        }

        (_start, _end) = (0, held.Length);
        while (_end < count)
        {
            var read = stream.Read(_buffer.AsSpan(_end));
            _end += read > 0 ? read : throw new InvalidDataException(
                (stream as DecompressedStream)?.Problem?.Detail ?? "its bytes end before the values that it claims");
        }
    }
}
