using System.Collections.Immutable;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Terms;

/// <summary>Rules that are a table of wrong forms and right ones. One pass over the words of a text serves all of them.</summary>
internal sealed class TermsProvider : AnalyzerProvider
{
    /// <summary>The place in a message for the right form, or for all of them.</summary>
    public const string RightName = "right";

    public override string Name => "terms";

    public override ImmutableArray<ParameterDefinition> Parameters { get; } =
    [
        new(TermReader.TermsKey, ParameterType.DataFile,
            "a file of 'wrong: right' pairs; a list of right forms is offered and never applied; a wrong form with a capital is matched "
            + "exactly, any other keeps the case it is written in"),
        new(TermReader.TableKey, ParameterType.Table, "the same pairs, in the rule itself"),
    ];

    public override IEnumerable<string> MessageNames(Rule rule) => [RightName];

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings) => rules
        .GroupBy(rule => (Scope: string.Join(' ', rule.Scope.Order(StringComparer.Ordinal)), rule.Parameters.IsBuiltIn))
        .Select(group => new TermsAnalyzer(group.First().Scope, [.. group.SelectMany(rule => TermReader.Read(rule))])
        {
            Budget =
            RuleBudget.Of([.. group])
        });
}
