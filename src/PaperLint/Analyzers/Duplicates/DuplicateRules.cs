using System.Collections.Immutable;
using PaperLint.Analyzers.Duplicates.Grouping;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Duplicates;

/// <summary>The rules on duplicates that are on.</summary>
internal sealed record DuplicateRules(ImmutableDictionary<RelationKind, Rule> ByRelation)
{
    public Rule? SameTitle { get; init; }

    public RelationKind Kinds => ByRelation.Keys.Aggregate(RelationKind.None, (kinds, kind) => kinds | kind);
}
