namespace PaperLint.Formats.Arrow;

/// <summary>A stretch of a file that is read at any place; places near each other are read at once.</summary>
/// <param name="file">Can be read at any place.</param>
/// <param name="start">Where the stretch begins, in bytes.</param>
/// <param name="length">Bytes of it.</param>
internal sealed class ScatteredBytes(Stream file, long start, long length)
{
    private const int ReadLength = 64 * 1024;

    private byte[] _buffer = [];
    private long _bufferAt;
    private int _filled;

    /// <returns>Good until more are asked for.</returns>
    /// <exception cref="InvalidDataException">There are no such bytes.</exception>
    public ReadOnlySpan<byte> At(long place, int count)
    {
        if (place < 0 || count < 0 || place > length - count)
        {
            throw new InvalidDataException("a text lies where its column has no bytes");
        }

        if (place < _bufferAt || place + count > _bufferAt + _filled)
        {
            Fill(place, count);
        }

        return _buffer.AsSpan((int)(place - _bufferAt), count);
    }

    private void Fill(long place, int count)
    {
        var wanted = (int)Math.Min(Math.Max(count, ReadLength), length - place);
        if (_buffer.Length < wanted)
        {
            _buffer = GC.AllocateUninitializedArray<byte>(wanted);
        }

        file.Position = start + place;
        file.ReadExactly(_buffer.AsSpan(0, wanted));
        (_bufferAt, _filled) = (place, wanted);
    }
}
