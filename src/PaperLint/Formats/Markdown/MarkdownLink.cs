using PaperLint.Corpus;

namespace PaperLint.Formats.Markdown;

/// <summary>A link: <c>[text](url)</c>, <c>&lt;a href="url"&gt;text&lt;/a&gt;</c>, or a bare address, whose text is empty.</summary>
/// <param name="Span">All of it.</param>
internal readonly record struct MarkdownLink(ByteSpan Span, ByteSpan Text, ByteSpan Url)
{
    /// <summary>Whether it has a text that a person reads; an image is none.</summary>
    public bool HasText => Text.Length > 0;
}
