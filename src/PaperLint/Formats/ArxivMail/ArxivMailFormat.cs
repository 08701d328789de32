using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Corpus.Writing;

namespace PaperLint.Formats.ArxivMail;

/// <summary>The mails in which arXiv announces papers: between lines of two backslashes the head of a paper, and its abstract.</summary>
/// <remarks>https://info.arxiv.org/help/subscribe.html</remarks>
public sealed class ArxivMailFormat : CorpusFormat
{
    public override string Name => "arxiv-mail";

    public override IReadOnlyList<string> Extensions { get; } = [".eml", ".mail"];

    public override bool CanLeaveOut => true;

    /// <summary>Most mails hold no papers.</summary>
    public override bool Recognizes(Stream text) => Read(text, FieldMapping.Default).Any(block => block.Entries.Length > 0);

    public override IEnumerable<Block> Read(Stream stream, FieldMapping mapping) =>
        TextBlocks.Read(stream, ArxivMailCutter.Instance, chunk => new ArxivMailBlock(chunk))
            .OrSay(bytes => ArxivMailReader.HasPaper(bytes.Span), "no paper of an announcement of arXiv is in the mail; nothing was read",
                isUnread: true);

    public override EntryWriter CreateWriter(Stream output) => new ArxivMailWriter(output);
}
