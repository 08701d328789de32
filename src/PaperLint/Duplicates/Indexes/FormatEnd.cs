using System.Buffers.Binary;
using PaperLint.Files;

namespace PaperLint.Duplicates.Indexes;

/// <summary>
/// How a file ends that tells last what it holds: with what tells it, where that begins (64 bits, their highest byte first), and a hash.
/// </summary>
/// <param name="Start">Where it begins, in bytes.</param>
/// <param name="Bytes">What tells what the file holds.</param>
/// <param name="Hash">As it stands there: whoever wrote the file says of what.</param>
internal sealed record FormatEnd(long Start, byte[] Bytes, byte[] Hash)
{
    private const int FixedLength = sizeof(long) + Checksum.Length;

    /// <param name="file">The file.</param>
    /// <param name="least">Bytes that stand before it at least.</param>
    /// <exception cref="InvalidDataException">There is none.</exception>
    /// <exception cref="IOException">It cannot be read, or is too short.</exception>
    public static FormatEnd Read(FileStream file, long least)
    {
        Span<byte> end = stackalloc byte[FixedLength];
        file.Position = Math.Max(0, file.Length - FixedLength);
        file.ReadExactly(end);
        var start = BinaryPrimitives.ReadInt64BigEndian(end);
        var length = file.Length - FixedLength - start;
        if (start < least || length < 0 || length > Array.MaxLength)
        {
            throw new InvalidDataException("it does not say where its end begins");
        }

        var bytes = new byte[length];
        file.Position = start;
        file.ReadExactly(bytes);
        return new FormatEnd(start, bytes, end[sizeof(long)..].ToArray());
    }
}
