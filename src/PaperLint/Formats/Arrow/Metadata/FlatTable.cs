using System.Buffers.Binary;
using System.Text;

namespace PaperLint.Formats.Arrow.Metadata;

/// <summary>A table of FlatBuffers: fields with numbers, of which any may be missing. No place that it claims is believed.</summary>
/// <remarks>https://flatbuffers.dev/internals/</remarks>
/// <param name="bytes">What it is written in.</param>
/// <param name="at">Where it begins in them.</param>
internal readonly struct FlatTable(ReadOnlyMemory<byte> bytes, int at)
{
    private const int FieldsOfHeader = 2;

    /// <summary>The table that the bytes hold.</summary>
    /// <exception cref="InvalidDataException">They hold none.</exception>
    public static FlatTable RootOf(ReadOnlyMemory<byte> bytes) => new(bytes, Follow(bytes, 0));

    public byte Byte(int field) => PlaceOf(field) is { } place ? At(bytes, place, 1)[0] : (byte)0;

    public short Int16(int field, short missing = 0) =>
        PlaceOf(field) is { } place ? BinaryPrimitives.ReadInt16LittleEndian(At(bytes, place, sizeof(short))) : missing;

    public int Int32(int field, int missing = 0) =>
        PlaceOf(field) is { } place ? BinaryPrimitives.ReadInt32LittleEndian(At(bytes, place, sizeof(int))) : missing;

    public long Int64(int field) =>
        PlaceOf(field) is { } place ? BinaryPrimitives.ReadInt64LittleEndian(At(bytes, place, sizeof(long))) : 0;

    public string? Text(int field)
    {
        var text = Vector(field, elementLength: 1);
        return text.Count == 0 ? null : Encoding.UTF8.GetString(At(bytes, text.Start, text.Count));
    }

    /// <exception cref="InvalidDataException">It lies where no bytes are.</exception>
    public FlatTable? Table(int field) => PlaceOf(field) is { } place ? new FlatTable(bytes, Follow(bytes, place)) : null;

    /// <summary>A list; an empty one where there is none.</summary>
    /// <exception cref="InvalidDataException">It has fewer elements than it claims.</exception>
    public FlatVector Vector(int field, int elementLength)
    {
        if (PlaceOf(field) is not { } place)
        {
            return default;
        }

        var start = Follow(bytes, place);
        var count = BinaryPrimitives.ReadUInt32LittleEndian(At(bytes, start, sizeof(int)));
        return count <= (bytes.Length - start - sizeof(int)) / elementLength
            ? new FlatVector(bytes, start + sizeof(int), (int)count)
            : throw Damaged();
    }

    /// <summary>Where the value of a field stands in the bytes; null where it is missing.</summary>
    /// <exception cref="InvalidDataException">The table lies where no bytes are.</exception>
    public int? PlaceOf(int field)
    {
        var fields = (long)at - BinaryPrimitives.ReadInt32LittleEndian(At(bytes, at, sizeof(int)));
        var length = BinaryPrimitives.ReadUInt16LittleEndian(At(bytes, fields, sizeof(ushort)));
        var entry = (FieldsOfHeader + field) * sizeof(ushort);
        var offset = entry + sizeof(ushort) <= length
            ? BinaryPrimitives.ReadUInt16LittleEndian(At(bytes, fields + entry, sizeof(ushort)))
            : 0;
        return offset == 0 ? null : at + offset;
    }

    /// <summary>Where what an offset tells begins.</summary>
    internal static int Follow(ReadOnlyMemory<byte> bytes, int place)
    {
        var target = place + (long)BinaryPrimitives.ReadUInt32LittleEndian(At(bytes, place, sizeof(int)));
        return target <= bytes.Length - sizeof(int) ? (int)target : throw Damaged();
    }

    /// <exception cref="InvalidDataException">There are no such bytes.</exception>
    internal static ReadOnlySpan<byte> At(ReadOnlyMemory<byte> bytes, long place, int length) =>
        place >= 0 && place <= bytes.Length - length ? bytes.Span.Slice((int)place, length) : throw Damaged();

    private static InvalidDataException Damaged() => new("what it says of itself is damaged");
}
