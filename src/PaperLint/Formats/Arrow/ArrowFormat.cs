using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Corpus.Writing;

namespace PaperLint.Formats.Arrow;

/// <summary>Apache Arrow on disk, the format of data sets at work: https://arrow.apache.org. Feather is its other name.</summary>
/// <remarks>
/// Read here, buffer by buffer, rather than by its library: that holds all columns of a batch in memory, of which many files have but
/// one, and believes what a file claims of lengths and places.
/// </remarks>
public sealed class ArrowFormat : CorpusFormat
{
    public override string Name => "arrow";

    public override IReadOnlyList<string> Extensions { get; } = [".arrow", ".feather", ".arrows"];

    public override bool IsText => false;

    public override bool CanLeaveOut => true;

    public override IEnumerable<Block> Read(Stream stream, FieldMapping mapping) => new ArrowReader(stream, mapping).Read();

    public override CorpusCopy CreateCopy(SourceFile source, Stream target) => new ArrowCopy(source, target);

    public override EntryWriter CreateWriter(Stream output) => new ArrowWriter(output);
}
