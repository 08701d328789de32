using PaperLint.Duplicates.Grouping;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Duplicates;

/// <summary>The rules on duplicates that are on.</summary>
internal sealed record DuplicateRules
{
    public Rule? Exact { get; init; }

    public Rule? Near { get; init; }

    public Rule? Truncated { get; init; }

    public Rule? SameTitle { get; init; }

    public RelationKind Kinds =>
        (Exact is null ? RelationKind.None : RelationKind.Exact)
        | (Near is null ? RelationKind.None : RelationKind.Near)
        | (Truncated is null ? RelationKind.None : RelationKind.Truncated);

    /// <summary>The rule that reports the relation; only relations of <see cref="Kinds"/> are looked for.</summary>
    public Rule Of(RelationKind kind) => kind switch
    {
        RelationKind.Exact => Exact!,
        RelationKind.Near => Near!,
        _ => Truncated!,
    };
}
