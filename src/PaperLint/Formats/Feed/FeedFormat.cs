using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Corpus.Writing;

namespace PaperLint.Formats.Feed;

/// <summary>
/// Pages of a paper feed as they were scraped: a line with the title, a line with the abstract, with or without blank
/// lines between, and lines of page chrome anywhere.
/// </summary>
public sealed class FeedFormat(Func<PageChrome> chrome) : CorpusFormat
{
    // Read only when a page is: most runs are on other formats, and reading data files is what a start takes longest for.
    private readonly Lazy<PageChrome> _chrome = new(chrome);

    public override string Name => "feed";

    public override IReadOnlyList<string> Extensions { get; } = [".txt"];

    /// <summary>Whether a text looks like a page of a feed. Its name does not tell: much that is no corpus is called <c>.txt</c>.</summary>
    public override bool Recognizes(Stream text) => FeedSigns.Has(Read(text, FieldMapping.Default).SelectMany(block => block.Entries));

    public override bool CanLeaveOut => true;

    public override IEnumerable<Block> Read(Stream stream, FieldMapping mapping) =>
        TextBlocks.Read(stream, new FeedCutter(() => _chrome.Value), chunk => new FeedBlock(chunk, _chrome.Value));

    public override EntryWriter CreateWriter(Stream output) => new FeedWriter(output);
}
