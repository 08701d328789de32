using PaperLint.Corpus;

namespace PaperLint.Formats.Markdown;

/// <summary>A list item whose first thing is a link. The URL and the abstract are empty where there is none.</summary>
internal readonly record struct MarkdownItem(ByteSpan Span, ByteSpan Title, ByteSpan Url, ByteSpan Abstract);
