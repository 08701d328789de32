using System.Collections.Immutable;

namespace PaperLint.Duplicates.Grouping;

/// <summary>What a search found.</summary>
/// <param name="Groups">In the order of their first papers.</param>
/// <param name="Crowds">What was not compared each with each, in the order of the first papers.</param>
internal sealed record DuplicateSearchResult(ImmutableArray<DuplicateGroup> Groups, ImmutableArray<Crowd> Crowds);
