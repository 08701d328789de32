using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Corpus.Writing;

namespace PaperLint.Formats.Markdown;

/// <summary>
/// Lists of papers in Markdown: <c>- [Title](url)</c>, with the abstract after a colon or a dash, or indented below,
/// or nowhere. All else in the file is passed on as it is.
/// </summary>
public sealed class MarkdownFormat : CorpusFormat
{
    public override string Name => "markdown";

    public override IReadOnlyList<string> Extensions { get; } = [".md", ".markdown"];

    public override bool CanLeaveOut => true;

    public override IEnumerable<Block> Read(Stream stream, FieldMapping mapping) =>
        TextBlocks.Read(stream, MarkdownCutter.Instance, chunk => new MarkdownBlock(chunk));

    public override EntryWriter CreateWriter(Stream output) => new MarkdownWriter(output);
}
