using System.Text;

namespace PaperLint.Corpus;

/// <summary>
/// Row and column of any byte of a block. A line break is LF, CR LF or CR. Checkpoints keep a look-up cheap even where
/// a whole corpus stands on one line.
/// </summary>
internal sealed class LineIndex
{
    /// <summary>Bytes between checkpoints: what one look-up has to count at most.</summary>
    private const int Stride = 1 << 8;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly BlockStart _start;

    /// <summary>Where each line after the first begins.</summary>
    private readonly List<int> _lines = [];

    /// <summary>UTF-16 units before every <see cref="Stride"/>th byte.</summary>
    private readonly int[] _units;

    public LineIndex(ReadOnlyMemory<byte> bytes, BlockStart start)
    {
        _bytes = bytes;
        _start = start;
        FindLines(bytes.Span);
        _units = new int[(bytes.Length / Stride) + 1];
        for (var i = 1; i < _units.Length; i++)
        {
            _units[i] = _units[i - 1] + Utf16Units(bytes.Span.Slice((i - 1) * Stride, Stride));
        }
    }

    public FilePosition PositionOf(int byteOffset)
    {
        var line = _lines.BinarySearch(byteOffset);
        line = line < 0 ? ~line : line + 1;
        var lineStart = line == 0 ? 0 : _lines[line - 1];
        var column = UnitsBefore(byteOffset) - UnitsBefore(lineStart) + (line == 0 ? _start.Column : 0);
        return new FilePosition(_start.Row + line, column);
    }

    private void FindLines(ReadOnlySpan<byte> span)
    {
        for (var at = 0; span[at..].IndexOfAny((byte)'\n', (byte)'\r') is var found and >= 0;)
        {
            at += found + 1;
            if (span[at - 1] == '\r' && at < span.Length && span[at] == '\n')
            {
                at++;
            }

            _lines.Add(at);
        }
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

    /// <summary>UTF-16 units that UTF-8 text takes: those that the lead bytes stand for, so that broken sequences count too.</summary>
    public static int Utf16Units(ReadOnlySpan<byte> bytes)
    {
        if (Ascii.IsValid(bytes))
        {
            return bytes.Length;
        }

        var units = 0;
        foreach (var b in bytes)
        {
            units += b switch
            {
                < 0x80 => 1,
                < 0xC0 => 0,
                < 0xF0 => 1,
                _ => 2,
            };
        }

        return units;
    }

    private int UnitsBefore(int byteOffset)
    {
        var checkpoint = byteOffset / Stride;
        return _units[checkpoint] + Utf16Units(_bytes.Span[(checkpoint * Stride)..byteOffset]);
    }
}
