using PaperLint.Corpus;

namespace PaperLint.Formats.Bib;

/// <summary>An entry of a bibliography: its bytes and its values, or what is wrong with it.</summary>
internal sealed record BibEntry(ByteSpan Span, IReadOnlyList<BibValue> Values)
{
    public string? Defect { get; init; }
}
