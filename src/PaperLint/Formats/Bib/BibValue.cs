using PaperLint.Corpus;

namespace PaperLint.Formats.Bib;

/// <summary>A value of an entry: one part, or several that are put together.</summary>
/// <param name="Name">That of its field.</param>
/// <param name="Parts">In their order; at least one.</param>
internal readonly record struct BibValue(string Name, IReadOnlyList<BibPart> Parts)
{
    /// <summary>Whether it is one text in braces or quotes, not a number, an abbreviation or a sum of several.</summary>
    public bool IsText => Parts is [{ IsText: true }];

    /// <summary>The content of one text, without the braces or quotes around it; else all parts and what joins them.</summary>
    public ByteSpan Span => IsText ? Parts[0].Content : ByteSpan.FromBounds(Parts[0].Span.Start, Parts[^1].Span.End);
}
