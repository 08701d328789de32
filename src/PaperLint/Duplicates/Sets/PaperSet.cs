using System.Collections.Immutable;
using PaperLint.Duplicates.Grouping;

namespace PaperLint.Duplicates.Sets;

/// <summary>
/// Papers that are joined, directly or by others, with the groups that they form: groups hold only what is related to their survivor.
/// </summary>
/// <param name="First">The number of the first of them among all papers: it tells the set from others.</param>
/// <param name="Members">In the order of the corpus.</param>
/// <param name="Groups">By the places of papers among the members.</param>
internal sealed record PaperSet(long First, ImmutableArray<SetMember> Members, ImmutableArray<DuplicateGroup> Groups);
