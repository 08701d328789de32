using PaperLint.Corpus.Formats.Bib;
using PaperLint.Corpus.Reading;
using PaperLint.Corpus.Writing;

namespace PaperLint.Corpus.Formats;

/// <summary>A BibTeX bibliography.</summary>
public sealed class BibFormat : CorpusFormat
{
    public override string Name => "bibtex";

    public override IReadOnlyList<string> Extensions { get; } = [".bib"];

    public override bool CanLeaveOut => true;

    public override IEnumerable<Block> Read(Stream stream, FieldMapping mapping) =>
        TextBlocks.Read(stream, BibCutter.Instance, chunk => new BibBlock(chunk, mapping));

    public override EntryWriter CreateWriter(Stream output) => new BibWriter(output);
}
