using PaperLint.Corpus.Reading;
using PaperLint.Files;

namespace PaperLint.Fixes;

/// <summary>Puts the fixed blocks of a file in its place, whole or not at all. A file that nothing changes in is not touched.</summary>
public static class FileRewriter
{
    /// <param name="file">The file; opened anew where its beginning has to be copied.</param>
    /// <param name="version">What it was before anything of it was read.</param>
    /// <param name="blocks">All of its blocks, in order.</param>
    /// <returns>False where a part of the file could not be read: then it stays as it is.</returns>
    /// <exception cref="FileChangedException">The file is not what it was: nothing was written over it.</exception>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public static bool Rewrite(SourceFile file, FileVersion version, IEnumerable<FixedBlock> blocks)
    {
        AtomicFile? target = null;
        Stream? output = null;
        try
        {
            foreach (var block in blocks)
            {
                if (!block.Block.IsWhole)
                {
                    return false;
                }

                if (block.IsChanged && target is null)
                {
                    target = new AtomicFile(file.Path!, version);
                    output = file.Format.OpenWrite(target.Stream);
                    CopyBeginning(file, output, block.Block.Start.ByteOffset);
                }

                if (output is not null)
                {
                    block.WriteTo(output);
                }
            }

            output?.Dispose();
            target?.Commit();
            return true;
        }
        finally
        {
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
