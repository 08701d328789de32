using System.Numerics;

namespace PaperLint.Formats.Columnar;

/// <summary>Hands out what a stream holds piece by piece, however large a piece is, and holds in memory little more than one.</summary>
internal sealed class StreamWindow(Stream stream)
{
    /// <summary>Bytes read at once: some tens of texts.</summary>
    private const int ReadLength = 64 * 1024;

    private byte[] _buffer = [];
    private int _start;
    private int _end;

    /// <summary>Bytes of the stream before the next piece.</summary>
    public long Position { get; private set; }

    /// <summary>The next bytes; good until more are asked for.</summary>
    /// <exception cref="InvalidDataException">The stream ends before, or is damaged.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public ReadOnlySpan<byte> Take(int length)
    {
        Fill(length);
        _start += length;
        Position += length;
        return _buffer.AsSpan(_start - length, length);
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

    private void Fill(int length)
    {
        if (_end - _start >= length)
        {
            return;
        }

        var held = _buffer.AsSpan(_start, _end - _start);
        if (_buffer.Length < length)
        {
            // What is not written to takes no memory: a claim of many bytes costs nothing until they are there.
            var room = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(length, ReadLength));
            var larger = GC.AllocateUninitializedArray<byte>(room);
            held.CopyTo(larger);
            _buffer = larger;
        }
        else
        {
            held.CopyTo(_buffer);
        }

        (_start, _end) = (0, held.Length);
        while (_end < length)
        {
            var read = stream.Read(_buffer.AsSpan(_end));
            _end += read > 0 ? read : throw new InvalidDataException("its bytes end before the texts that it claims");
        }
    }
}
