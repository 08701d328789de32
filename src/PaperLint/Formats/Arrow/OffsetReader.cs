using System.Buffers.Binary;
using PaperLint.Formats.Columnar;

namespace PaperLint.Formats.Arrow;

/// <summary>Reads where values or lists lie that stand one after another. They are asked for in order; some may be left out.</summary>
/// <param name="bytes">The offsets: where each begins, and the last one ends.</param>
/// <param name="length">Bytes of an offset.</param>
internal sealed class OffsetReader(StreamWindow bytes, int length)
{
    private long _index = -1;
    private long _end;

    /// <exception cref="InvalidDataException">There are not so many, or they do not follow each other.</exception>
    public (long Start, long End) At(long index)
    {
        if (index != _index + 1 || _index < 0)
        {
            bytes.Skip((index * length) - bytes.Position);
            _end = Next(_end);
        }

        var start = _end;
        _index = index;
        _end = Next(start);
        return (start, _end);
    }

    private long Next(long least)
    {
        var next = length == sizeof(long)
            ? BinaryPrimitives.ReadInt64LittleEndian(bytes.Take(length))
            : BinaryPrimitives.ReadInt32LittleEndian(bytes.Take(length));
        return next >= least ? next : throw new InvalidDataException("an offset points before the one that it follows");
    }
}
