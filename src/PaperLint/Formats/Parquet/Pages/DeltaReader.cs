using System.Buffers;
using PaperLint.Formats.Parquet.Thrift;

namespace PaperLint.Formats.Parquet.Pages;

/// <summary>Reads whole numbers that are written as differences.</summary>
/// <remarks>https://parquet.apache.org/docs/file-format/data-pages/encodings/#delta-encoding-delta_binary_packed--5</remarks>
internal sealed class DeltaReader
{
    private const int MostBits = 64;

    /// <summary>Numbers of the largest block: writers take some hundreds.</summary>
    private const int LargestBlock = 1 << 20;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _numbersOfPart;
    private readonly int _parts;
    private readonly long _count;
    private long _read;
    private byte[] _bits = [];
    private int _at;
    private long _last;
    private long _least;
    private int _part;
    private int _inPart;
    private long _bit;

    /// <param name="bytes">What is read.</param>
    /// <param name="most">How many numbers there can be.</param>
    /// <exception cref="InvalidDataException">No such numbers begin so.</exception>
    public DeltaReader(ReadOnlyMemory<byte> bytes, int most)
    {
        _bytes = bytes;
        var block = ReadVarint();
        var parts = ReadVarint();
        _count = ReadVarint();
        _last = ReadZigZag();
        if (block is <= 0 or > LargestBlock || parts <= 0 || parts > block || block % parts != 0 || _count < 0 || _count > most
            || block / parts % 8 != 0)
        {
            throw new InvalidDataException("a page has differences in blocks that no page has");
        }

        _parts = (int)parts;
        _numbersOfPart = (int)(block / parts);
        _part = _parts;
    }

    /// <exception cref="InvalidDataException">There are no more.</exception>
    public long Next()
    {
        if (_read >= _count)
        {
            throw ValueReader.Ended();
        }

        if (_read++ == 0)
        {
            return _last;
        }

        if (_part == _parts)
        {
            BeginBlock();
        }

        _last += _least + (long)NextPacked(_bits[_part]);
        if (++_inPart == _numbersOfPart)
        {
            EndPart();
        }

        return _last;
    }

    /// <summary>Where what follows all of the numbers begins, in bytes.</summary>
    /// <exception cref="InvalidDataException">There are fewer than they claim.</exception>
    public int FindEnd()
    {
        while (_read < _count)
        {
            Next();
        }

        if (_part < _parts && _inPart > 0)
        {
            EndPart();
        }

        return _at <= _bytes.Length ? _at : throw ValueReader.Ended();
    }

    private void BeginBlock()
    {
        _least = ReadZigZag();
        if (_parts > _bytes.Length - _at)
        {
            throw ValueReader.Ended();
        }

        _bits = _bytes.Slice(_at, _parts).ToArray();
        _at += _parts;
        _part = 0;
        _inPart = 0;
        _bit = (long)_at * 8;
    }

    private void EndPart()
    {
        _at += _numbersOfPart / 8 * _bits[_part];
        _part++;
        _inPart = 0;
        _bit = (long)_at * 8;
    }

    private ulong NextPacked(int bits)
    {
        if (bits > MostBits || _bit + bits > (long)_bytes.Length * 8)
        {
            throw ValueReader.Ended();
        }

        var span = _bytes.Span;
        var number = 0UL;
        for (var got = 0; got < bits;)
        {
            var offset = (int)(_bit & 7);
            var taken = Math.Min(8 - offset, bits - got);
            number |= (ulong)(span[(int)(_bit >> 3)] >> offset & ((1 << taken) - 1)) << got;
            got += taken;
            _bit += taken;
        }

        return number;
    }

    private long ReadZigZag() => Varint.FromZigZag((ulong)ReadVarint());

    private long ReadVarint()
    {
        if (_at > _bytes.Length)
        {
            throw ValueReader.Ended();
        }

        var status = Varint.Read(_bytes.Span[_at..], Varint.Longest, out var number, out var length);
        _at += length;
        return status switch
        {
            OperationStatus.Done => (long)number,
            OperationStatus.NeedMoreData => throw ValueReader.Ended(),
            _ => throw new InvalidDataException("a page has a number without end"),
        };
    }
}
