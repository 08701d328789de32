using System.Text;

namespace PaperLint.Corpus;

/// <summary>
/// Where a block begins in its file: <paramref name="ByteOffset"/> in bytes, and the 0-based <paramref name="Row"/> and
/// <paramref name="Column"/> (UTF-16 units) of its first byte.
/// </summary>
public readonly record struct BlockStart(long ByteOffset, long Row, int Column)
{
    /// <summary>Where the block after one of these bytes begins. The bytes do not end between a CR and its LF.</summary>
    /// <param name="bytes">The block.</param>
    /// <param name="characters">What they stand for; UTF-8 unless given.</param>
    internal BlockStart After(ReadOnlySpan<byte> bytes, Encoding? characters = null)
    {
        var lastBreak = bytes.LastIndexOfAny((byte)'\n', (byte)'\r');
        var column = (lastBreak < 0 ? Column : 0) + LineIndex.Utf16Units(bytes[(lastBreak + 1)..], characters ?? Encoding.UTF8);
        return new BlockStart(ByteOffset + bytes.Length, Row + LineIndex.CountBreaks(bytes), column);
    }
}
