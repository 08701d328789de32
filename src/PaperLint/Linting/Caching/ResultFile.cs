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

    /// <summary>Bytes of a text of no length.</summary>
    private const int ShortestNote = 1;

    /// <summary>Bytes of a text of no length and a number.</summary>
    private const int ShortestGone = ShortestNote + 1;

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
        writer.Write7BitEncodedInt(result.Summary.Files);
        writer.Write7BitEncodedInt64(result.Summary.Entries);
        writer.Write7BitEncodedInt(result.Summary.Notes.Count);
        foreach (var note in result.Summary.Notes)
        {
            writer.WriteText(note);
        }

        writer.Write7BitEncodedInt(result.Gone.Length);
        foreach (var (text, count) in result.Gone)
        {
            writer.WriteText(text);
            writer.Write7BitEncodedInt(count);
        }
    }

    /// <param name="reader">Where from.</param>
    /// <param name="summary">Has the counts of the diagnostics; what else there is to count is added.</param>
    /// <exception cref="InvalidDataException">What is read was never written.</exception>
    /// <exception cref="FormatException">The same.</exception>
    /// <exception cref="EndOfStreamException">The same.</exception>
    public static RunResult Read(BinaryReader reader, LintSummary summary)
    {
        summary.Files = reader.ReadNumber();
        summary.Entries = reader.ReadLongNumber();
        for (var i = reader.ReadCount(ShortestNote); i > 0; i--)
        {
            summary.Notes.Add(reader.ReadRequiredText());
        }

        var gone = new (string, int)[reader.ReadCount(ShortestGone)];
        for (var i = 0; i < gone.Length; i++)
        {
            gone[i] = (reader.ReadRequiredText(), reader.ReadNumber());
        }

        return reader.BaseStream.Position == reader.BaseStream.Length - Checksum.Length
            ? new RunResult(summary, [.. gone])
            : throw new InvalidDataException("something else follows");
    }
}
