using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Corpus.Writing;

namespace PaperLint.Formats.Xml;

/// <summary>Atom (RFC 4287) and RSS feeds, as arXiv serves them, and what publishers and libraries give out.</summary>
public sealed class XmlFormat : CorpusFormat
{
    public override string Name => "xml";

    public override IReadOnlyList<string> Extensions { get; } = [".xml", ".atom", ".rss"];

    public override IEnumerable<Block> Read(Stream stream, FieldMapping mapping) =>
        Document.Read(stream, bytes => ToBlocks(bytes, mapping));

    public override EntryWriter CreateWriter(Stream output) => new AtomWriter(output);

    private static IEnumerable<Block> ToBlocks(ReadOnlyMemory<byte> bytes, FieldMapping mapping)
    {
        var encoding = XmlEncoding.Of(bytes.Span);
        if (encoding.Problem is { } problem)
        {
            yield return new OpaqueBlock(bytes, default, [problem]);
            yield break;
        }

        var feed = new XmlPaperReader(bytes, mapping);
        feed.Read();
        var records = feed.Records.ConvertAll(record => record.Span);
        foreach (var part in Document.Cut(bytes, records, feed.Problems, encoding.Characters))
        {
            yield return new XmlBlock(part, feed.Records[part.Records]) { Encoding = encoding };
        }
    }
}
