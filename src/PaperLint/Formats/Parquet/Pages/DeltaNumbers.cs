using System.Buffers.Binary;

namespace PaperLint.Formats.Parquet.Pages;

/// <summary>Whole numbers that are written as differences.</summary>
internal sealed class DeltaNumbers(DeltaReader numbers, int length) : ValueReader
{
    private readonly byte[] _value = new byte[sizeof(long)];

    public override ReadOnlySpan<byte> Next()
    {
        BinaryPrimitives.WriteInt64LittleEndian(_value, numbers.Next());
        return _value.AsSpan(0, length);
    }
}
