using PaperLint.Files;
using PaperLint.Fixes.Journal;

namespace PaperLint.Fixes.Undo;

/// <summary>Puts back exactly the bytes that a file had before a run.</summary>
public static class FileUndo
{
    private const int BufferLength = 1 << 16;

    public static FileState StateOf(JournalFile file)
    {
        if (!RegularFile.IsThere(file.Path))
        {
            return FileState.Other;
        }

        var hash = JournalRecord.HashOf(file.Path);
        return hash == file.After ? FileState.AsChanged : hash == file.Before ? FileState.AsBefore : FileState.Other;
    }

    /// <exception cref="FileChangedException">The file changed in between: nothing was written over it.</exception>
    /// <exception cref="IOException">The journal does not give back what was there, or the file cannot be written.</exception>
    public static void Restore(JournalRun run, JournalFile file)
    {
        var version = FileVersion.Of(file.Path);
        using var target = new AtomicFile(file.Path, version);
        using var output = new HashedStream(target.Stream);
        using (var current = File.OpenRead(file.Path))
        {
            if (file.Original is { } original)
            {
                using var copy = RegularFile.Open(original);
                copy.CopyTo(output);
            }
            else
            {
                PutBack(run.EditsOf(file), current, output);
            }
        }

        if (output.Hash() != file.Before)
        {
            throw Damaged(file);
        }

        target.Commit();

        void PutBack(IEnumerable<JournalEdit> edits, FileStream current, HashedStream to)
        {
            var at = 0L;
            foreach (var edit in edits)
            {
                Copy(current, to, edit.At - at, file);
                var stands = new byte[edit.After.Length];
                if (current.ReadAtLeast(stands, stands.Length, throwOnEndOfStream: false) < stands.Length
                    || !stands.AsSpan().SequenceEqual(edit.After))
                {
                    throw Damaged(file);
                }

                to.Write(edit.Before);
                at = edit.At + edit.Before.Length;
            }

            current.CopyTo(to);
        }
    }

    private static void Copy(FileStream from, HashedStream to, long length, JournalFile file)
    {
        var buffer = new byte[(int)Math.Clamp(length, 0, BufferLength)];
        while (length != 0)
        {
            var read = length < 0 ? 0 : from.Read(buffer, 0, (int)Math.Min(buffer.Length, length));
            if (read == 0)
            {
                throw Damaged(file);
            }

            to.Write(buffer.AsSpan(0, read));
            length -= read;
        }
    }

    private static IOException Damaged(JournalFile file) =>
        new($"the journal does not give back what '{file.Path}' was, so it was left as it is");
}
