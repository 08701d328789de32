using PaperLint.Files;
using PaperLint.Fixes.Journal;

namespace PaperLint.Fixes.Undo;

/// <summary>Puts back exactly the bytes that a file had before a run.</summary>
public static class FileUndo
{
    public static FileState StateOf(JournalFile file)
    {
        if (!RegularFile.IsThere(file.Path))
        {
            return FileState.Other;
        }

        var hash = RegularFile.HashOf(file.Path);
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
            else if (!EditReversal.Write(run.EditsOf(file), current, output))
            {
                throw Damaged(file);
            }
        }

        if (output.Hash() != file.Before)
        {
            throw Damaged(file);
        }

        target.Commit();
    }

    private static IOException Damaged(JournalFile file) =>
        new($"the journal does not give back what '{file.Path}' was, so it was left as it is");
}
