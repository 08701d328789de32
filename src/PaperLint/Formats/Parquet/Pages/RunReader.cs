using System.Buffers;
using PaperLint.Formats.Parquet.Thrift;

namespace PaperLint.Formats.Parquet.Pages;

/// <summary>Reads numbers that are written as runs of one number, or packed into as few bits as they need.</summary>
/// <remarks>https://parquet.apache.org/docs/file-format/data-pages/encodings/#run-length-encoding--bit-packing-hybrid-rle--3</remarks>
internal sealed class RunReader
{
    private const int NumbersOfGroup = 8;

    /// <summary>Bytes of a number of 32 bits.</summary>
    private const int LongestHeader = 5;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _bits;
    private int _at;
    private long _left;
    private bool _isPacked;
    private int _number;
    private long _bit;

    /// <param name="bytes">What is read.</param>
    /// <param name="bits">Of a number.</param>
    /// <exception cref="InvalidDataException">No number has so many bits.</exception>
    public RunReader(ReadOnlyMemory<byte> bytes, int bits)
    {
        _bytes = bytes;
        _bits = bits <= 32 ? bits : throw new InvalidDataException("a page has numbers of more than 32 bits");
    }

    /// <summary>Bits of the largest of the numbers from 0 on.</summary>
    public static int BitsOf(int largest) => 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)largest);

    /// <exception cref="InvalidDataException">There are no more.</exception>
    public int Next()
    {
        if (_bits == 0)
        {
            return 0;
        }

        while (_left == 0)
        {
            ReadRun();
        }

        _left--;
        return _isPacked ? NextPacked() : _number;
    }

    private void ReadRun()
    {
        var header = ReadVarint();
        _isPacked = (header & 1) != 0;
        var count = header >> 1;
        if (_isPacked)
        {
            // The last group may be cut off behind the last number that counts.
            var available = (long)(_bytes.Length - _at) * 8 / _bits;
            _left = Math.Min(count * NumbersOfGroup, available);
            _bit = (long)_at * 8;
            _at = (int)Math.Min(_bytes.Length, _at + count * _bits);
            if (_left == 0)
            {
                throw ValueReader.Ended();
            }

            return;
        }

        var length = (_bits + 7) / 8;
        if (length > _bytes.Length - _at)
        {
            throw ValueReader.Ended();
        }

        _number = 0;
        for (var i = 0; i < length; i++)
        {
            _number |= _bytes.Span[_at++] << (8 * i);
        }

        _left = count;
    }

    private int NextPacked()
    {
        var span = _bytes.Span;
        var number = 0UL;
        var first = (int)(_bit >> 3);
        for (var i = 0; i < 5 && first + i < span.Length; i++)
        {
            number |= (ulong)span[first + i] << (8 * i);
        }

        var shift = (int)(_bit & 7);
        _bit += _bits;
        return (int)(number >> shift & ((1UL << _bits) - 1));
    }

    private long ReadVarint()
    {
        var status = Varint.Read(_bytes.Span[_at..], LongestHeader, out var number, out var length);
        _at += length;
        return status switch
        {
            OperationStatus.Done => (long)number,
            OperationStatus.NeedMoreData => throw ValueReader.Ended(),
            _ => throw new InvalidDataException("a page has a run without end"),
        };
    }
}
