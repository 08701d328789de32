using PaperLint.Duplicates.Grouping;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Duplicates;

/// <summary>The rules on duplicates that are on, by the relation that they report.</summary>
internal sealed class DuplicateRules(IEnumerable<Rule> rules)
{
    private readonly ILookup<string, Rule> _byRelation =
        rules.ToLookup(rule => rule.Parameters.RequiredText(DuplicatesProvider.RelationKey), StringComparer.Ordinal);

    /// <summary>The relations that any of them reports.</summary>
    public RelationKind Kinds =>
        (Exact.Any() ? RelationKind.Exact : RelationKind.None)
        | (Near.Any() ? RelationKind.Near : RelationKind.None)
        | (Truncated.Any() ? RelationKind.Truncated : RelationKind.None);

    public IEnumerable<Rule> SameTitle => _byRelation[DuplicatesProvider.SameTitle];

    private IEnumerable<Rule> Exact => _byRelation[DuplicatesProvider.Equal];

    private IEnumerable<Rule> Near => _byRelation[DuplicatesProvider.Near];

    private IEnumerable<Rule> Truncated => _byRelation[DuplicatesProvider.Truncated];

    /// <summary>All rules that report the relation; only relations of <see cref="Kinds"/> are looked for.</summary>
    public IEnumerable<Rule> Of(RelationKind kind) => kind switch
    {
        RelationKind.Exact => Exact,
        RelationKind.Near => Near,
        _ => Truncated,
    };
}
