using PaperLint.Corpus;
using PaperLint.Corpus.Writing;

namespace PaperLint.Formats.Compression;

/// <summary>A copy of a table that is compressed as a whole.</summary>
/// <param name="create">Makes the copy of what is compressed.</param>
/// <param name="output">Compresses it.</param>
internal sealed class CompressedCopy(Func<Stream, CorpusCopy> create, Stream output) : CorpusCopy
{
    private readonly CorpusCopy _content = create(output);

    public override void Begin(BlockStart start) => _content.Begin(start);

    public override void Write(Block block, IEnumerable<ByteEdit> edits) => _content.Write(block, edits);

    public override void Complete()
    {
        _content.Complete();
        output.Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
            output.Dispose();
        }
    }
}
