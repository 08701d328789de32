using System.Collections.Immutable;

namespace PaperLint.Duplicates.Grouping;

/// <summary>
/// The copies of one paper: the most complete one, which is kept, and the others in the order of the input, each directly related
/// to it.
/// </summary>
internal sealed record DuplicateGroup(int Survivor, ImmutableArray<DuplicateMember> Members)
{
    private readonly int? _first;

    /// <summary>The copy that comes first in the input: that with the smallest number, where papers are numbered in its order.</summary>
    public int First
    {
        get => _first ?? Math.Min(Survivor, Members[0].Id);
        init => _first = value;
    }
}
