using System.Collections.Immutable;
using PaperLint.Analyzers.Duplicates.Grouping;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Duplicates;

/// <summary>Rules on papers that a corpus has more than once. One analyzer runs them all: each paper is read once, and reported once.</summary>
internal sealed class DuplicatesKind : AnalyzerKind
{
    private const string SameTitle = "same-title";

    private static readonly ImmutableDictionary<string, RelationKind> Relations = ImmutableDictionary.CreateRange(
    [
        KeyValuePair.Create("equal", RelationKind.Exact),
        KeyValuePair.Create("near", RelationKind.Near),
        KeyValuePair.Create("truncated", RelationKind.Truncated),
    ]);

    public override string Name => "duplicates";

    public override ImmutableArray<ParameterDefinition> Parameters { get; } =
    [
        new("relation", ParameterType.Text, "what two papers are to each other")
        {
            Required = true,
            Allowed = ["equal", "near", "truncated", SameTitle],
        },
    ];

    public override IEnumerable<string> MessageNames(Rule rule) => ["relative", "similarity", "verdict"];

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings)
    {
        var byRelation = rules.Where(rule => Relations.ContainsKey(RelationOf(rule))).ToImmutableDictionary(rule => Relations[RelationOf(rule)]);
        yield return new DuplicateAnalyzer(new DuplicateRules(byRelation)
        {
            SameTitle = rules.FirstOrDefault(rule => RelationOf(rule) == SameTitle),
        });
    }

    private static string RelationOf(Rule rule) => rule.Parameters.RequiredText("relation");
}
