using System.Collections.Immutable;

namespace PaperLint.Habits;

/// <summary>Something that a scraper or a feed does to texts.</summary>
/// <param name="Id">Words joined with hyphens.</param>
/// <param name="Says">What it does, without the source as the subject: "drops the backslashes of formulas".</param>
/// <param name="Advice">What its author can change.</param>
public sealed record Habit(string Id, string Says, string Advice)
{
    public HabitUnit Unit { get; init; }

    /// <summary>Whether the length of the texts that show it may tell more: where all are cut at one.</summary>
    public bool IsOfLengths { get; init; }

    /// <summary>The rules whose reports show it.</summary>
    public ImmutableArray<string> Codes { get; init; } = [];

    /// <summary>
    /// The other habit of whose places it takes those where only the name of a Greek letter stands: where most are such, nothing was
    /// lost but the letters, and this habit is told instead of that one. Null for all others.
    /// </summary>
    public string? LettersOf { get; init; }
}
