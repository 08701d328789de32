using PaperLint.Corpus.Reading;
using PaperLint.Corpus.Writing;
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
        CorpusCopy? copy = null;
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
                    copy = file.Format.CreateCopy(file, hashed);
                    record = journal?.Begin(file);
                    record?.Begin();
                    copy.Begin(block.Block.Start);
                }

                if (copy is not null)
                {
                    record?.Add(block);
                    copy.Write(block.Block, block.Edits.Select(edit => edit.Edit));
                }
            }

            copy?.Complete();
            record?.Complete(hashed!.Hash());
            target?.Commit();
            record?.Keep();
            return true;
        }
        finally
        {
            // On a full disk what is still to be written can fail once more, and the new file has to go all the same.
            using (target)
            using (hashed)
            using (copy)
            {
                record?.Dispose();
            }
        }
    }
}
