using System.Collections.Frozen;

namespace PaperLint.Duplicates.Grouping;

internal sealed record DuplicateSearchOptions
{
    /// <summary>The relations that count.</summary>
    public RelationKind Kinds { get; init; } = RelationKind.All;

    /// <summary>So many papers, the first of the store, come from indexes: what they are to each other is not asked.</summary>
    public int Known { get; init; }

    /// <summary>Papers that are left out.</summary>
    public IReadOnlySet<int> Left { get; init; } = FrozenSet<int>.Empty;

    /// <summary>Whether a paper is beyond repair, so that any other copy is kept rather than it.</summary>
    public Predicate<int> IsRejected { get; init; } = _ => false;

    /// <summary>Cores to use.</summary>
    public required int Jobs { get; init; }
}
