using PaperLint.Corpus;

namespace PaperLint.Formats.Bib;

/// <summary>An entry of a bibliography: its bytes and its values, or what is wrong with it.</summary>
internal sealed record BibEntry(ByteSpan Span, IReadOnlyList<BibValue> Values)
{
    public string? Defect { get; init; }

    /// <summary>Whether it defines an abbreviation, its only value, and is no paper.</summary>
    public bool IsAbbreviation { get; init; }
}
