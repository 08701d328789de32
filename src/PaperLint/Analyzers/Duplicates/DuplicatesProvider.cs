using System.Collections.Immutable;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Duplicates;

/// <summary>
/// Rules on papers that a corpus has more than once. One analyzer runs them all: each paper is read once, and reported by each
/// rule that names what it is to another.
/// </summary>
internal sealed class DuplicatesProvider : AnalyzerProvider
{
    public const string KindName = "duplicates";
    public const string RelationKey = "relation";
    public const string Equal = "equal";
    public const string Near = "near";
    public const string Truncated = "truncated";
    public const string SameTitle = "same-title";

    public override string Name => KindName;

    public override ImmutableArray<ParameterDefinition> Parameters { get; } =
    [
        new(RelationKey, ParameterType.Text, "what two papers are to each other")
        {
            Required = true,
            Allowed = [Equal, Near, Truncated, SameTitle],
        },
    ];

    public override IEnumerable<string> MessageNames(Rule rule) => ["relative", "similarity", "verdict"];

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings) =>
        [new DuplicateAnalyzer(new DuplicateRules(rules))];
}
