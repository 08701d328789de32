using System.Runtime.InteropServices;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Linting.Caching;

/// <summary>Texts and spans in a binary stream. Every text comes back as it was, halves of surrogate pairs too, which UTF-8 would lose.</summary>
internal static class CacheText
{
    private const int Null = 0;

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

    public static string? ReadText(this BinaryReader reader)
    {
        var code = reader.Read7BitEncodedInt64();
        if (code == Null)
        {
            return null;
        }

        var (length, isAscii) = ((int)((code - 1) >> 1), (code & 1) == 1);
        return isAscii
            ? string.Create(length, reader, static (text, from) => Fill(from, text))
            : string.Create(length, reader, static (text, from) => from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(text)));
    }

    /// <exception cref="InvalidDataException">It is null.</exception>
    public static string ReadRequiredText(this BinaryReader reader) => reader.ReadText() ?? throw new InvalidDataException("a text is missing");

    public static void Write(this BinaryWriter writer, LinePositionSpan span)
    {
        writer.Write7BitEncodedInt(span.Start.Line);
        writer.Write7BitEncodedInt(span.Start.Character);
        writer.Write7BitEncodedInt(span.End.Line);
        writer.Write7BitEncodedInt(span.End.Character);
    }

    public static LinePositionSpan ReadLines(this BinaryReader reader) => new(
        new LinePosition(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt()),
        new LinePosition(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt()));

    public static void Write(this BinaryWriter writer, TextSpan span)
    {
        writer.Write7BitEncodedInt(span.Start);
        writer.Write7BitEncodedInt(span.Length);
    }

    public static TextSpan ReadSpan(this BinaryReader reader) => new(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());

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
