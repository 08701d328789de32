using System.Runtime.InteropServices;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Linting.Caching;

/// <summary>
/// Texts and spans in a binary stream. Every text comes back as it was, halves of surrogate pairs too, which UTF-8 would lose.
/// </summary>
internal static class CacheText
{
    private const int Null = 0;

    /// <summary>What only a damaged result holds.</summary>
    private static InvalidDataException Damaged => new("a number is out of its range");

    public static void WriteText(this BinaryWriter writer, string? text)
    {
        // The length and the width in one number, of which 0 is left for null.
        if (text is null)
        {
            writer.Write7BitEncodedInt64(Null);
        }
        else if (Ascii.IsValid(text))
        {
            writer.Write7BitEncodedInt64(((long)text.Length << 1) + 1);
            writer.Write(Encoding.ASCII.GetBytes(text));
        }
        else
        {
            writer.Write7BitEncodedInt64(((long)text.Length << 1) + 2);
            writer.Write(MemoryMarshal.AsBytes(text.AsSpan()));
        }
    }

    /// <exception cref="InvalidDataException">It is longer than what is left to read.</exception>
    public static string? ReadText(this BinaryReader reader)
    {
        var code = reader.Read7BitEncodedInt64();
        if (code == Null)
        {
            return null;
        }

        var isAscii = (code & 1) == 1;
        var length = reader.Require(code - 1 >> 1, isAscii ? sizeof(byte) : sizeof(char));
        return isAscii
            ? string.Create(length, reader, static (text, from) => Fill(from, text))
            : string.Create(length, reader, static (text, from) => from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(text)));
    }

    /// <exception cref="InvalidDataException">It is null.</exception>
    public static string ReadRequiredText(this BinaryReader reader) =>
        reader.ReadText() ?? throw new InvalidDataException("a text is missing");

    public static void Write(this BinaryWriter writer, LinePositionSpan span)
    {
        writer.Write7BitEncodedInt(span.Start.Line);
        writer.Write7BitEncodedInt(span.Start.Character);
        writer.Write7BitEncodedInt(span.End.Line);
        writer.Write7BitEncodedInt(span.End.Character);
    }

    /// <exception cref="InvalidDataException">It ends before it begins, or begins before the file does.</exception>
    public static LinePositionSpan ReadLines(this BinaryReader reader)
    {
        var (start, end) = (reader.ReadPosition(), reader.ReadPosition());
        return end >= start ? new LinePositionSpan(start, end) : throw Damaged;
    }

    public static void Write(this BinaryWriter writer, TextSpan span)
    {
        writer.Write7BitEncodedInt(span.Start);
        writer.Write7BitEncodedInt(span.Length);
    }

    /// <exception cref="InvalidDataException">No text is so long.</exception>
    public static TextSpan ReadSpan(this BinaryReader reader)
    {
        var (start, length) = (reader.ReadNumber(), reader.ReadNumber());
        return start <= int.MaxValue - length ? new TextSpan(start, length) : throw Damaged;
    }

    /// <exception cref="InvalidDataException">It is negative.</exception>
    public static int ReadNumber(this BinaryReader reader) => reader.Read7BitEncodedInt() is >= 0 and var number ? number : throw Damaged;

    /// <exception cref="InvalidDataException">It is negative.</exception>
    public static long ReadLongNumber(this BinaryReader reader) =>
        reader.Read7BitEncodedInt64() is >= 0 and var number ? number : throw Damaged;

    /// <summary>How many items follow.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="itemLength">Bytes that an item takes at least.</param>
    /// <exception cref="InvalidDataException">So many do not fit into what is left to read.</exception>
    public static int ReadCount(this BinaryReader reader, int itemLength) => reader.Require(reader.Read7BitEncodedInt(), itemLength);

    /// <exception cref="InvalidDataException">It is none of the values of its type.</exception>
    public static T ReadEnum<T>(this BinaryReader reader)
        where T : struct, Enum
    {
        var value = reader.ReadByte();
        var values = Enum.GetValues<T>();
        return value < values.Length ? values[value] : throw Damaged;
    }

    private static LinePosition ReadPosition(this BinaryReader reader) => new(reader.ReadNumber(), reader.ReadNumber());

    private static int Require(this BinaryReader reader, long count, int itemLength) =>
        count >= 0 && count <= (reader.BaseStream.Length - reader.BaseStream.Position) / itemLength ? (int)count : throw Damaged;

    private static void Fill(BinaryReader from, Span<char> text)
    {
        Span<byte> bytes = stackalloc byte[256];
        while (!text.IsEmpty)
        {
            var part = bytes[..Math.Min(bytes.Length, text.Length)];
            from.BaseStream.ReadExactly(part);
            Encoding.ASCII.GetChars(part, text);
            text = text[part.Length..];
        }
    }
}
