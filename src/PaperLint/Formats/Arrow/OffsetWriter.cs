using System.Buffers.Binary;

namespace PaperLint.Formats.Arrow;

/// <summary>Writes where a value or a list ends; <see cref="OffsetReader"/> is its mirror.</summary>
internal static class OffsetWriter
{
    /// <param name="output">What is written to.</param>
    /// <param name="offset">Where it ends.</param>
    /// <param name="length">Bytes of an offset.</param>
    /// <exception cref="InvalidDataException">It has no place in so many bytes.</exception>
    public static void Write(Stream output, long offset, int length)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        Write(bytes[..length], offset);
        output.Write(bytes[..length]);
    }

    /// <inheritdoc cref="Write(Stream, long, int)"/>
    public static void Write(Span<byte> target, long offset)
    {
        if (target.Length == sizeof(long))
        {
            BinaryPrimitives.WriteInt64LittleEndian(target, offset);
            return;
        }

        BinaryPrimitives.WriteInt32LittleEndian(target, offset <= int.MaxValue
            ? (int)offset
            : throw new InvalidDataException("a column would have more than 2 GiB of texts in a batch, for which its type has no place"));
    }
}
