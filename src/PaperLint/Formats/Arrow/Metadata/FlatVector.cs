using System.Buffers.Binary;

namespace PaperLint.Formats.Arrow.Metadata;

/// <summary>A list of FlatBuffers.</summary>
/// <param name="bytes">What it is written in.</param>
/// <param name="start">Where its first element begins in them.</param>
/// <param name="count">Elements, all of which are there.</param>
internal readonly struct FlatVector(ReadOnlyMemory<byte> bytes, int start, int count)
{
    public int Start => start;

    public int Count => count;

    /// <summary>A table in a list of tables.</summary>
    /// <exception cref="InvalidDataException">It lies where no bytes are.</exception>
    public FlatTable Table(int index) => new(bytes, FlatTable.Follow(bytes, start + (index * sizeof(int))));

    /// <summary>A number in a list of them, or of structures.</summary>
    /// <param name="place">Bytes from the first element.</param>
    public long Int64(int place) => BinaryPrimitives.ReadInt64LittleEndian(FlatTable.At(bytes, (long)start + place, sizeof(long)));

    /// <inheritdoc cref="Int64"/>
    public int Int32(int place) => BinaryPrimitives.ReadInt32LittleEndian(FlatTable.At(bytes, (long)start + place, sizeof(int)));
}
