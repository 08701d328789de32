using PaperLint.Diagnostics;

namespace PaperLint.Analyzers.Spacing;

/// <summary>
/// Finds words that were divided at the end of a line, where only a dictionary could tell whether the hyphen stays: <c>appli-
/// cations</c>, <c>vision- language</c>.
/// </summary>
internal sealed class DividedWords(SpacingWords words) : ISpacingCheck
{
    private readonly StraySpacesAtHyphens _hyphens = new(words);

    public string Marks => "-";

    /// <summary>In other languages a hyphen stands before a word for <c>and</c> that is not listed here.</summary>
    public bool IsOfEnglish => true;

    public TextMatch? Read(Prose prose, int at, bool isTitle) => _hyphens.Read(prose, at) is { Changes.IsEmpty: true } match ? match : null;
}
