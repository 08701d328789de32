using System.Security.Cryptography;

namespace PaperLint.Files;

/// <summary>The SHA-256 of a file at the file's end: it tells one that is damaged or was cut short.</summary>
internal static class Checksum
{
    /// <summary>In bytes.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    private const int BufferLength = 1 << 16;

    /// <summary>Whether a file, from its beginning, ends with the hash of all that stands before it.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static bool Holds(FileStream file)
    {
        if (file.Length < Length)
        {
            return false;
        }

        file.Position = 0;
        var hash = Of(file, file.Length - Length);
        Span<byte> end = stackalloc byte[Length];
        return file.ReadAtLeast(end, Length, throwOnEndOfStream: false) == Length && end.SequenceEqual(hash);
    }

    /// <summary>The hash of so many bytes of a file from where it stands; of fewer, where it ends.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static byte[] Of(FileStream file, long length)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferLength];
        for (int read; length > 0 && (read = file.Read(buffer, 0, (int)Math.Min(length, buffer.Length))) > 0; length -= read)
        {
            hash.AppendData(buffer, 0, read);
        }

        return hash.GetHashAndReset();
    }
}
