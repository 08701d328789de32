using System.Collections.Immutable;
using PaperLint.Corpus;

namespace PaperLint.Cleaning;

/// <summary>What the cleaner knows of a paper before it decides: how complete it is, and what others could learn from it.</summary>
/// <param name="Place">Which paper.</param>
/// <param name="Position">Where it begins.</param>
/// <param name="Key">See <see cref="Corpus.Entry.Key"/>.</param>
/// <param name="AbstractLength">UTF-16 units; 0 where there is none.</param>
/// <param name="Others">The fields besides title and abstract.</param>
internal sealed record CensusEntry(EntryPlace Place, FilePosition Position, string Key, int AbstractLength, ImmutableArray<(string Name, string Text)> Others)
{
    /// <summary>1-based.</summary>
    public long Row => Position.Row + 1;

    public string? Title { get; init; }

    /// <summary>A hash of the fields, to order equals by what they say and not by where they stand.</summary>
    public required string Content { get; init; }
}
