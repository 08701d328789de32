using System.Buffers.Binary;
using PaperLint.Files;

namespace PaperLint.Duplicates.Indexes;

/// <summary>
/// How each file begins that one stage writes for another: with a name of 8 bytes and a version of 32 bits, little-endian.
/// </summary>
internal static class FormatHead
{
    /// <summary>Bytes of it.</summary>
    public const int Length = 8 + sizeof(int);

    /// <param name="magic">The name.</param>
    /// <param name="version">The version.</param>
    public static byte[] Of(ReadOnlySpan<byte> magic, int version)
    {
        var head = new byte[Length];
        magic.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(magic.Length), version);
        return head;
    }

    /// <summary>Opens a file and reads its head.</summary>
    /// <param name="path">The file.</param>
    /// <param name="magic">The name.</param>
    /// <param name="version">The version that is read.</param>
    /// <param name="what">What it should hold.</param>
    /// <param name="command">The command that writes it.</param>
    /// <exception cref="DuplicateIndexException">It is missing, or of another kind or version.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static FileStream Open(string path, ReadOnlySpan<byte> magic, int version, string what, string command)
    {
        if (!RegularFile.IsThere(path))
        {
            throw new DuplicateIndexException(path, $"is missing; it should hold {what}, which '{command}' writes");
        }

        var file = RegularFile.Open(path);
        try
        {
            Span<byte> head = stackalloc byte[Length];
            if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head[..magic.Length].SequenceEqual(magic))
            {
                throw new DuplicateIndexException(path, $"holds no {what} of PaperLint; '{command}' writes such a file");
            }

            if (BinaryPrimitives.ReadInt32LittleEndian(head[magic.Length..]) is var found && found != version)
            {
                throw new DuplicateIndexException(path,
                    $"was written by another version of PaperLint (format {found}; this one reads format {version}). Run '{command}' "
                    + "again");
            }

            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
