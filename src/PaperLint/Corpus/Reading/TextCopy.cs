using PaperLint.Corpus.Writing;
using PaperLint.Files;

namespace PaperLint.Corpus.Reading;

/// <summary>A copy of a file whose blocks hold all of its bytes: what no edit touches is copied byte for byte.</summary>
/// <param name="source">The file; opened anew where its beginning has to be copied.</param>
/// <param name="target">What is written; stays open.</param>
internal sealed class TextCopy(SourceFile source, Stream target) : CorpusCopy
{
    private readonly Stream _output = source.Format.OpenWrite(target);

    public override void Begin(BlockStart start)
    {
        using var file = source.Open();
        using var input = source.Format.OpenRead(file);
        var buffer = new byte[1 << 16];
        for (var length = start.ByteOffset; length > 0;)
        {
            var read = input.Read(buffer, 0, (int)Math.Min(buffer.Length, length));
            if (read == 0)
            {
                throw new FileChangedException(source.Name);
            }

            _output.Write(buffer, 0, read);
            length -= read;
        }
    }

    public override void Write(Block block, IEnumerable<ByteEdit> edits) => BlockWriter.Write(block, edits, _output);

    public override void Complete() => _output.Dispose();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _output.Dispose();
        }
    }
}
