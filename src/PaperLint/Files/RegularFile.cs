using System.Globalization;
using System.Security.Cryptography;

namespace PaperLint.Files;

/// <summary>
/// How a file is opened that a stranger's folder may have put under a name: only if it has an end, and at most a stated
/// number of bytes of it. A configuration that is a link to <c>/dev/zero</c>, or a pipe that nobody writes to, would
/// otherwise take all memory or all time.
/// </summary>
public static class RegularFile
{
    /// <summary>Bytes; larger than any configuration that a person keeps, far below what could exhaust memory.</summary>
    public const long LargestConfiguration = 1024 * 1024;

    /// <summary>Whether anything but a folder has the name: also what <see cref="Open(string)"/> refuses, which has to be said.</summary>
    public static bool IsThere(string path) => FileStatus.Of(path).Kind is FileKind.Regular or FileKind.Special;

    /// <exception cref="IOException">It is no regular file, or cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileStream Open(string path) => FileStatus.Of(path).Kind == FileKind.Special
        ? throw new IOException("it is a device, a pipe or a socket, not a regular file")
        : File.OpenRead(path);

    /// <param name="path">Absolute.</param>
    /// <param name="largest">Bytes that it may have.</param>
    /// <exception cref="IOException">It is no regular file, is larger, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileStream Open(string path, long largest)
    {
        var file = Open(path);
        if (file.Length <= largest)
        {
            return file;
        }

        file.Dispose();
        throw TooLarge(largest);
    }

    /// <summary>The whole text, in UTF-8 unless its first bytes say otherwise.</summary>
    /// <inheritdoc cref="Open(string, long)"/>
    public static string ReadText(string path, long largest)
    {
        using var file = Open(path, largest);

        // Some files of the system, and those that grow, hold more than their length says.
        var bytes = new MemoryStream();
        var buffer = new byte[1 << 14];
        for (var read = file.Read(buffer); read > 0; read = file.Read(buffer))
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > largest)
            {
                throw TooLarge(largest);
            }
        }

        bytes.Position = 0;
        using var reader = new StreamReader(bytes);
        return reader.ReadToEnd();
    }

    /// <summary>The SHA-256 of all that it holds, in lower-case hex.</summary>
    /// <inheritdoc cref="Open(string)"/>
    public static string HashOf(string path)
    {
        using var file = Open(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private static IOException TooLarge(long largest) =>
        new(string.Create(CultureInfo.InvariantCulture, $"it is larger than {largest >> 20:N0} MiB, which no such file is"));
}
