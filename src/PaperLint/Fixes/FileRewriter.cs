using PaperLint.Corpus.Reading;
using PaperLint.Files;
using PaperLint.Fixes.Journal;

namespace PaperLint.Fixes;

/// <summary>Puts the changed blocks of a file in its place, whole or not at all. A file that nothing changes in is not touched.</summary>
public static class FileRewriter
{
    /// <param name="file">The file; opened anew where its beginning has to be copied.</param>
    /// <param name="version">What it was before anything of it was read.</param>
    /// <param name="blocks">All of its blocks, in order.</param>
    /// <param name="journal">Where what was there is kept, before anything is changed; null: nowhere.</param>
    /// <returns>False where a part of the file could not be read: then it stays as it is.</returns>
    /// <exception cref="FileChangedException">The file is not what it was: nothing was written over it.</exception>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public static bool Rewrite(SourceFile file, FileVersion version, IEnumerable<RewrittenBlock> blocks, JournalWriter? journal)
    {
        AtomicFile? target = null;
        Stream? output = null;
        HashedStream? hashed = null;
        JournalRecord? record = null;
        try
        {
            foreach (var block in blocks)
            {
                if (!block.Block.IsWhole)
                {
                    return false;
                }

                if (!block.Edits.IsEmpty && target is null)
                {
                    target = new AtomicFile(file.Path!, version);
                    hashed = new HashedStream(target.Stream);
                    output = file.Format.OpenWrite(hashed);
                    record = journal?.Begin(file);
                    CopyBeginning(file, output, block.Block.Start.ByteOffset);
                }

                if (output is not null)
                {
                    record?.Add(block);
                    block.WriteTo(output);
                }
            }

            output?.Dispose();
            record?.Complete(hashed!.Hash());
            target?.Commit();
            record?.Keep();
            return true;
        }
        finally
        {
            record?.Dispose();
            hashed?.Dispose();
            target?.Dispose();
        }
    }

    private static void CopyBeginning(SourceFile file, Stream output, long length)
    {
        using var stream = file.Open();
        using var input = file.Format.OpenRead(stream);
        var buffer = new byte[1 << 16];
        while (length > 0)
        {
            var read = input.Read(buffer, 0, (int)Math.Min(buffer.Length, length));
            if (read == 0)
            {
                throw new FileChangedException(file.Name);
            }

            output.Write(buffer, 0, read);
            length -= read;
        }
    }
}
