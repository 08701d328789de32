using System.Buffers.Binary;

namespace PaperLint.Formats.Parquet.Pages;

/// <summary>Texts as they stand, each with its length before it, of a page that is not held in memory.</summary>
internal sealed class LongTexts(LongValues values) : ValueReader
{
    public override ReadOnlySpan<byte> Next()
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(values.Take(sizeof(int)));
        return values.Take(length);
    }
}
