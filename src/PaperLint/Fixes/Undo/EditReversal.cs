using PaperLint.Fixes.Journal;

namespace PaperLint.Fixes.Undo;

/// <summary>Writes a text as it was before edits.</summary>
internal static class EditReversal
{
    private const int BufferLength = 1 << 16;

    /// <param name="edits">In the order of the text.</param>
    /// <param name="current">The text after them.</param>
    /// <param name="to">Where the text before them goes.</param>
    /// <returns>False where the text is not what the edits made of it.</returns>
    public static bool Write(IEnumerable<JournalEdit> edits, Stream current, Stream to)
    {
        var at = 0L;
        foreach (var edit in edits)
        {
            var stands = new byte[edit.After.Length];
            if (!Copy(current, to, edit.At - at)
                || current.ReadAtLeast(stands, stands.Length, throwOnEndOfStream: false) < stands.Length
                || !stands.AsSpan().SequenceEqual(edit.After))
            {
                return false;
            }

            to.Write(edit.Before);
            at = edit.At + edit.Before.Length;
        }

        current.CopyTo(to);
        return true;
    }

    private static bool Copy(Stream from, Stream to, long length)
    {
        var buffer = new byte[(int)Math.Clamp(length, 0, BufferLength)];
        while (length > 0)
        {
            var read = from.Read(buffer, 0, (int)Math.Min(buffer.Length, length));
            if (read == 0)
            {
                return false;
            }

            to.Write(buffer.AsSpan(0, read));
            length -= read;
        }

        return length == 0;
    }
}
