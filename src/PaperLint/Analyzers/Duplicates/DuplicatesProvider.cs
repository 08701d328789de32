using System.Collections.Immutable;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Duplicates;

/// <summary>Rules on papers that a corpus has more than once. One analyzer runs them all: each paper is read once, and reported once.</summary>
internal sealed class DuplicatesProvider : AnalyzerProvider
{
    public override string Name => "duplicates";

    public override ImmutableArray<ParameterDefinition> Parameters { get; } =
    [
        new("relation", ParameterType.Text, "what two papers are to each other")
        {
            Required = true,
            Allowed = ["equal", "near", "truncated", "same-title"],
        },
    ];

    public override IEnumerable<string> MessageNames(Rule rule) => ["relative", "similarity", "verdict"];

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings)
    {
        Rule? Find(string relation) => rules.FirstOrDefault(rule => RelationOf(rule) == relation);
        yield return new DuplicateAnalyzer(new DuplicateRules
        {
            Exact = Find("equal"),
            Near = Find("near"),
            Truncated = Find("truncated"),
            SameTitle = Find("same-title"),
        });
    }

    private static string RelationOf(Rule rule) => rule.Parameters.RequiredText("relation");
}
