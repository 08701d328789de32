namespace PaperLint.Corpus.Writing;

/// <summary>A copy of a file that takes changes on the way, block by block.</summary>
public abstract class CorpusCopy : IDisposable
{
    /// <summary>
    /// Called once, before anything is written, where the first blocks of the file are not handed on: they stay as they are.
    /// </summary>
    /// <param name="start">Of the first block that is.</param>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public abstract void Begin(BlockStart start);

    /// <summary>Writes the next block of the file.</summary>
    /// <param name="block">As it was read.</param>
    /// <param name="edits">
    /// As <see cref="BlockWriter.Write(Block, IEnumerable{ByteEdit}, Stream)"/> takes them; an edit is of one field, or takes a paper out.
    /// </param>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public abstract void Write(Block block, IEnumerable<ByteEdit> edits);

    /// <summary>Ends the copy: all of the file is written.</summary>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public abstract void Complete();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
