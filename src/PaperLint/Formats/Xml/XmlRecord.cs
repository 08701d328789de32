using PaperLint.Corpus;

namespace PaperLint.Formats.Xml;

/// <summary>An entry of a feed: its element and the contents that are fields, as bytes of the document.</summary>
internal sealed record XmlRecord(ByteSpan Span, IReadOnlyList<(MappedKey Key, ByteSpan Content)> Fields);
