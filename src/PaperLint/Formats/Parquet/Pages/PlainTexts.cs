using System.Buffers.Binary;

namespace PaperLint.Formats.Parquet.Pages;

/// <summary>Texts as they stand, each with its length before it.</summary>
internal sealed class PlainTexts(ReadOnlyMemory<byte> bytes) : ValueReader
{
    private int _at;

    public override ReadOnlySpan<byte> Next()
    {
        var rest = bytes.Span[_at..];
        if (rest.Length < sizeof(int) || BinaryPrimitives.ReadInt32LittleEndian(rest) is var length
            && (length < 0 || length > rest.Length - sizeof(int)))
        {
            throw Ended();
        }

        _at += sizeof(int) + length;
        return rest.Slice(sizeof(int), length);
    }
}
