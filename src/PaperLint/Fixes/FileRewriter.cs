using PaperLint.Corpus;

namespace PaperLint.Fixes;

/// <summary>Puts the fixed blocks of a file in its place, whole or not at all. A file that nothing changes in is not touched.</summary>
public static class FileRewriter
{
    /// <param name="file">The file; opened anew where its beginning has to be copied.</param>
    /// <param name="path">Where it lies.</param>
    /// <param name="blocks">All of its blocks, in order.</param>
    /// <returns>False where a part of the file could not be read: then it stays as it is.</returns>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public static bool Rewrite(SourceFile file, string path, IEnumerable<FixedBlock> blocks)
    {
        AtomicFile? target = null;
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
                    target = new AtomicFile(path);
                    CopyBeginning(file, target.Stream, block.Block.Start.ByteOffset);
                }

                if (target is not null)
                {
                    block.WriteTo(target.Stream);
                }
            }

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
        using var input = file.Open();
        var buffer = new byte[1 << 16];
        while (length > 0)
        {
            var read = input.Read(buffer, 0, (int)Math.Min(buffer.Length, length));
            if (read == 0)
            {
                throw new IOException("the file became shorter while it was being fixed");
            }

            output.Write(buffer, 0, read);
            length -= read;
        }
    }
}
