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

    private const byte LastAscii = 0x7f;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly BlockStart _start;

    /// <summary>Where each line after the first begins.</summary>
    private readonly List<int> _lines;

    /// <summary>
    /// For every <see cref="Stride"/>th byte, the first character that begins there or after it, and the UTF-16 units before it.
    /// </summary>
    private readonly (int At, int Units)[] _checkpoints;

    private readonly bool _isSingleByte;

    /// <param name="bytes">The block.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="characters">UTF-8, or an encoding with one byte for each character.</param>
    public LineIndex(ReadOnlyMemory<byte> bytes, BlockStart start, Encoding characters)
    {
        _isSingleByte = characters.IsSingleByte;
        _bytes = bytes;
        _start = start;
        _lines = LineBreaks.StartsAfterBreaks(bytes.Span);
        _checkpoints = new (int, int)[_isSingleByte ? 0 : (bytes.Length / Stride) + 1];
        SetCheckpoints(bytes.Span);
    }

    public FilePosition PositionOf(int byteOffset)
    {
        var line = _lines.BinarySearch(byteOffset);
        line = line < 0 ? ~line : line + 1;
        var lineStart = line == 0 ? 0 : _lines[line - 1];
        var column = UnitsBefore(byteOffset) - UnitsBefore(lineStart) + (line == 0 ? _start.Column : 0);
        return new FilePosition(_start.Row + line, column);
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

    /// <summary>
    /// UTF-16 units of a text. Bytes that are no UTF-8 count as the replacement characters that <see cref="Encoding.UTF8"/> makes
    /// of them.
    /// </summary>
    public static int Utf16Units(ReadOnlySpan<byte> bytes, Encoding characters) =>
        characters.IsSingleByte || Ascii.IsValid(bytes) ? bytes.Length : Encoding.UTF8.GetCharCount(bytes);

    /// <summary>Walks over the text once and notes where the first character after each checkpoint begins.</summary>
    private void SetCheckpoints(ReadOnlySpan<byte> bytes)
    {
        var (at, units) = (0, 0);
        for (var i = 0; i < _checkpoints.Length; i++)
        {
            var end = i * Stride;
            while (at < end)
            {
                var ascii = bytes[at..end].IndexOfAnyExceptInRange((byte)0, LastAscii);
                var skipped = ascii < 0 ? end - at : ascii;
                at += skipped;
                units += skipped;
                if (ascii < 0)
                {
                    break;
                }

                Rune.DecodeFromUtf8(bytes[at..], out var rune, out var length);
                at += length;
                units += rune.Utf16SequenceLength;
            }

            _checkpoints[i] = (at, units);
        }
    }

    private int UnitsBefore(int byteOffset)
    {
        if (_isSingleByte)
        {
            return byteOffset;
        }

        var (at, units) = _checkpoints[byteOffset / Stride];
        return at >= byteOffset ? units : units + Utf16Units(_bytes.Span[at..byteOffset], Encoding.UTF8);
    }
}
