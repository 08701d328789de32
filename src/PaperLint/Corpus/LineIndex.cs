namespace PaperLint.Corpus;

/// <summary>
/// Row and column of any byte of a block. A line break is LF, CR LF or CR. Checkpoints every <see cref="Stride"/> bytes
/// keep a look-up cheap even where a whole corpus stands on one line.
/// </summary>
internal sealed class LineIndex
{
    /// <summary>Bytes between checkpoints: what one look-up has to walk at most.</summary>
    private const int Stride = 4096;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly List<Checkpoint> _checkpoints = [];

    public LineIndex(ReadOnlyMemory<byte> bytes, BlockStart start)
    {
        _bytes = bytes;
        var position = new FilePosition(start.Row, start.Column);
        var span = bytes.Span;
        for (var at = 0; at < span.Length; at += Stride)
        {
            _checkpoints.Add(new Checkpoint(at, position));
            position = Walk(span, at, Math.Min(at + Stride, span.Length), position);
        }

        _checkpoints.Add(new Checkpoint(span.Length, position));
    }

    public FilePosition PositionOf(int byteOffset)
    {
        var checkpoint = _checkpoints[byteOffset / Stride];
        return Walk(_bytes.Span, checkpoint.Offset, byteOffset, checkpoint.Position);
    }

    /// <summary>Line breaks in the bytes.</summary>
    public static long CountBreaks(ReadOnlySpan<byte> bytes)
    {
        long count = bytes.Count((byte)'\n');
        for (var at = bytes.IndexOf((byte)'\r'); at >= 0;)
        {
            if (at + 1 == bytes.Length || bytes[at + 1] != '\n')
            {
                count++;
            }

            var next = bytes[(at + 1)..].IndexOf((byte)'\r');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return count;
    }

    /// <summary>UTF-16 units that UTF-8 text takes.</summary>
    public static int Utf16Units(ReadOnlySpan<byte> bytes)
    {
        var units = 0;
        foreach (var b in bytes)
        {
            units += Utf16Units(b);
        }

        return units;
    }

    private static FilePosition Walk(ReadOnlySpan<byte> span, int from, int to, FilePosition position)
    {
        var (row, column) = position;
        for (var i = from; i < to; i++)
        {
            var b = span[i];
            if (b == '\n')
            {
                // The CR of a CR LF has already begun the row.
                if (i == 0 || span[i - 1] != '\r')
                {
                    row++;
                }

                column = 0;
            }
            else if (b == '\r')
            {
                row++;
                column = 0;
            }
            else
            {
                column += Utf16Units(b);
            }
        }

        return new FilePosition(row, column);
    }

    /// <summary>UTF-16 units that the lead byte of a UTF-8 sequence stands for; 0 for a continuation byte.</summary>
    private static int Utf16Units(byte b) => b switch
    {
        < 0x80 => 1,
        < 0xC0 => 0,
        < 0xF0 => 1,
        _ => 2,
    };

    private readonly record struct Checkpoint(int Offset, FilePosition Position);
}
