using System.Collections.Immutable;
using PaperLint.Corpus;

namespace PaperLint.Cleaning;

/// <summary>What the cleaner knows of a paper before it decides: where it stands, and what its copies could learn from it.</summary>
/// <param name="Place">Which paper.</param>
/// <param name="Position">Where it begins.</param>
/// <param name="Key">See <see cref="Corpus.Entry.Key"/>.</param>
/// <param name="Others">The fields besides title and abstract.</param>
internal sealed record CensusEntry(EntryPlace Place, FilePosition Position, string Key, ImmutableArray<(string Name, string Text)> Others)
{
    /// <summary>1-based.</summary>
    public long Row => Position.Row + 1;

    public string? Title { get; init; }
}
