using PaperLint.Files;

namespace PaperLint.Linting.Caching;

/// <summary>
/// The form of a result on disk: a mark, the key, a one before each diagnostic and a nought after the last, the result of
/// the run, and a <see cref="Checksum"/>. Written and read by the very same build, which is part of the key, so it carries no version.
/// </summary>
internal static class ResultFile
{
    /// <summary>Bytes of the longest that is kept: about what is found in as many bytes of a feed that nobody repaired.</summary>
    public const long LongestLength = 256 * 1024 * 1024;

    private const int BufferLength = 1 << 16;

    public static ReadOnlySpan<byte> Mark => "paperlint result\n"u8;

    /// <summary>A result, to be read from behind the key on; null where the file is damaged, or is no result of this key.</summary>
    /// <exception cref="IOException">There is no file, or it cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be read.</exception>
    public static Stream? Open(string path, byte[] key)
    {
        // A run that renames another result over this one does not disturb: what is open stays what it was.
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferLength);
        if (IsSound(file, key))
        {
            file.Position = Mark.Length + key.Length;
            return file;
        }

        file.Dispose();
        return null;
    }

    private static bool IsSound(FileStream file, byte[] key)
    {
        byte[] expected = [.. Mark, .. key];
        var head = new byte[expected.Length];
        return file.Length <= LongestLength
            && file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length
            && head.AsSpan().SequenceEqual(expected)
            && Checksum.Holds(file);
    }

    public static void Write(BinaryWriter writer, RunResult result)
    {
        writer.Write(result.Summary.Files);
        writer.Write(result.Summary.Entries);
        writer.Write(result.Summary.Notes.Count);
        foreach (var note in result.Summary.Notes)
        {
            writer.WriteText(note);
        }

        writer.Write(result.Gone.Length);
        foreach (var (text, count) in result.Gone)
        {
            writer.WriteText(text);
            writer.Write(count);
        }
    }

    /// <param name="reader">Where from.</param>
    /// <param name="summary">Has the counts of the diagnostics; what else there is to count is added.</param>
    public static RunResult Read(BinaryReader reader, LintSummary summary)
    {
        summary.Files = reader.ReadInt32();
        summary.Entries = reader.ReadInt64();
        for (var i = reader.ReadInt32(); i > 0; i--)
        {
            summary.Notes.Add(reader.ReadRequiredText());
        }

        var gone = new (string, int)[reader.ReadInt32()];
        for (var i = 0; i < gone.Length; i++)
        {
            gone[i] = (reader.ReadRequiredText(), reader.ReadInt32());
        }

        return new RunResult(summary, [.. gone]);
    }
}
