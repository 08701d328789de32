using PaperLint.Corpus;

namespace PaperLint.Formats.Bib;

/// <summary>A part of a value that is put together with <c>#</c>: <c>{text}</c>, <c>"text"</c>, a number, or an abbreviation.</summary>
/// <param name="Span">The part with its braces or quotes.</param>
/// <param name="Opening">The brace or the quote; 0 for a number or a name.</param>
internal readonly record struct BibPart(ByteSpan Span, byte Opening)
{
    public bool IsText => Opening != 0;

    public bool IsQuoted => Opening == '"';

    /// <summary>What stands between the braces or quotes.</summary>
    public ByteSpan Content => IsText ? new ByteSpan(Span.Start + 1, Span.Length - 2) : Span;
}
