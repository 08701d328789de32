using PaperLint.Corpus;

namespace PaperLint.Formats.Bib;

/// <summary>A value of an entry; the span is its content, without the braces or quotes around it.</summary>
internal readonly record struct BibValue(string Name, ByteSpan Span)
{
    /// <summary>Whether it is one text in braces or quotes, not a number, an abbreviation or a sum of several.</summary>
    public bool IsText { get; init; }

    public bool IsQuoted { get; init; }
}
