using System.Collections.Immutable;

namespace PaperLint.Language.Formulas;

/// <summary>
/// What a text must hold for the reader to find anything in it: a sign that formulas keep, or a word that can be a command, or
/// glued from such, where it stands.
/// </summary>
internal static class LatexTriggers
{
    /// <summary>The signs of LaTeX, and the control characters as which the beginnings of commands are misread.</summary>
    public static ImmutableArray<string> Signs { get; } = ["\\", "^", "_", "{", "}", "$", "\a", "\b", "\t", "\v", "\f"];

    /// <summary>Whether a formula can show itself by the word, in the right surroundings.</summary>
    public static bool IsOne(ReadOnlySpan<char> word, LatexLexicon lexicon) => lexicon.FindReadingOf(word) != WordReading.Prose;
}
