namespace PaperLint.Duplicates.Grouping;

/// <summary>How two papers are the same one.</summary>
[Flags]
internal enum RelationKind
{
    None = 0,

    /// <summary>Title and abstract are equal when folded.</summary>
    Exact = 1,

    /// <summary>Most of title and abstract is the same: a revised version, a copy with edits.</summary>
    Near = 2,

    /// <summary>The abstract of one is the beginning of the other's.</summary>
    Truncated = 4,

    All = Exact | Near | Truncated,
}
