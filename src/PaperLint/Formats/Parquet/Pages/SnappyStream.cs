using System.Buffers;
using PaperLint.Corpus.Reading;
using PaperLint.Formats.Parquet.Thrift;

namespace PaperLint.Formats.Parquet.Pages;

/// <summary>Decompresses a block of Snappy piece by piece. Libraries hold all of a block in memory, and all that comes out of it.</summary>
/// <remarks>https://github.com/google/snappy/blob/main/format_description.txt</remarks>
internal sealed class SnappyStream : ForwardStream
{
    /// <summary>Bytes that a copy can reach back: compressors work on 64 KiB at a time, some on more.</summary>
    private const int WindowLength = 1024 * 1024;

    private const int InputLength = 64 * 1024;

    /// <summary>Bytes of a number of 32 bits.</summary>
    private const int LongestLength = 5;

    private readonly Stream _compressed;
    private readonly byte[] _input = new byte[InputLength];
    private readonly byte[] _window;
    private readonly long _length;
    private int _inputAt;
    private int _inputEnd;
    private long _produced;
    private long _literalLeft;
    private int _given;
    private int _end;
    private bool _hasBegun;

    /// <param name="compressed">The block.</param>
    /// <param name="length">Bytes that come out, as the file claims.</param>
    public SnappyStream(Stream compressed, int length)
    {
        _compressed = compressed;
        _length = length;

        // What was given out stays as long as copies reach back to it.
        _window = GC.AllocateUninitializedArray<byte>(2 * (int)Math.Min(WindowLength, Math.Max(length, 1L)));
    }

    /// <exception cref="InvalidDataException">The block is damaged, or longer or shorter than was claimed.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            RequireLength();
        }

        if (_given == _end && _produced < _length)
        {
            Produce();
        }

        var count = Math.Min(buffer.Length, _end - _given);
        _window.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    private void RequireLength()
    {
        Span<byte> number = stackalloc byte[LongestLength];
        var count = 0;
        do
        {
            number[count] = NextByte();
        }
        while (number[count++] >= 0x80 && count < LongestLength);
        if (Varint.Read(number[..count], LongestLength, out var length, out _) != OperationStatus.Done || (long)length != _length)
        {
            throw new InvalidDataException("a page is not as long as it claims");
        }
    }

    /// <summary>Fills what is free of the window, so that something is there to give.</summary>
    private void Produce()
    {
        var half = _window.Length / 2;
        if (_end > half)
        {
            _window.AsSpan(_end - half, half).CopyTo(_window);
            (_given, _end) = (half, half);
        }

        // An element that is no literal makes 64 bytes at most.
        const int LongestCopy = 64;
        while (_produced < _length && _window.Length - _end >= Math.Min(LongestCopy, _length - _produced))
        {
            if (_literalLeft > 0)
            {
                ProduceLiteral();
            }
            else
            {
                TakeElement();
            }
        }
    }

    private void ProduceLiteral()
    {
        if (_inputAt == _inputEnd)
        {
            Refill();
        }

        var count = (int)Math.Min(Math.Min(_literalLeft, _inputEnd - _inputAt), _window.Length - _end);
        _input.AsSpan(_inputAt, count).CopyTo(_window.AsSpan(_end));
        _inputAt += count;
        _literalLeft -= count;
        Advance(count);
    }

    private void TakeElement()
    {
        var tag = NextByte();
        switch (tag & 3)
        {
            case 0:
                var length = tag >> 2;
                _literalLeft = (length < 60 ? length : Number(length - 59)) + 1L;
                if (_literalLeft > _length - _produced)
                {
                    throw TooLong();
                }

                break;
            case 1:
                ProduceCopy((tag >> 5 << 8) | NextByte(), ((tag >> 2) & 7) + 4);
                break;
            case 2:
                ProduceCopy(Number(2), (tag >> 2) + 1);
                break;
            default:
                ProduceCopy(Number(4), (tag >> 2) + 1);
                break;
        }
    }

    private void ProduceCopy(long offset, int length)
    {
        if (length > _length - _produced)
        {
            throw TooLong();
        }

        if (offset == 0 || offset > _end)
        {
            throw new InvalidDataException(offset > 0 && offset <= _produced
                ? "a page that Snappy compressed reaches back further than is read; write it anew"
                : "a page that Snappy compressed is damaged");
        }

        var from = _end - (int)offset;
        if (offset >= length)
        {
            _window.AsSpan(from, length).CopyTo(_window.AsSpan(_end));
        }
        else
        {
            // What is copied may be part of the copy: a run.
            for (var i = 0; i < length; i++)
            {
                _window[_end + i] = _window[from + i];
            }
        }

        Advance(length);
    }

    private void Advance(int count)
    {
        _end += count;
        _produced += count;
    }

    private long Number(int bytes)
    {
        var number = 0L;
        for (var i = 0; i < bytes; i++)
        {
            number |= (long)NextByte() << (8 * i);
        }

        return number;
    }

    private byte NextByte()
    {
        if (_inputAt == _inputEnd)
        {
            Refill();
        }

        return _input[_inputAt++];
    }

    private void Refill()
    {
        (_inputAt, _inputEnd) = (0, _compressed.Read(_input));
        if (_inputEnd == 0)
        {
            throw new InvalidDataException("a page that Snappy compressed ends too early");
        }
    }

    private static InvalidDataException TooLong() => new("a page is longer than it claims");
}
