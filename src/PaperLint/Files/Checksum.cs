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
        file.Position = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferLength];
        var left = file.Length - Length;
        if (left < 0)
        {
            return false;
        }

        while (left > 0)
        {
            var read = file.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            if (read == 0)
            {
                return false;
            }

            hash.AppendData(buffer, 0, read);
            left -= read;
        }

        var end = buffer.AsSpan(0, Length);
        return file.ReadAtLeast(end, Length, throwOnEndOfStream: false) == Length && end.SequenceEqual(hash.GetHashAndReset());
    }
}
