using System.Collections.Immutable;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Brackets;

/// <summary>Rules on brackets and quotation marks that do not pair.</summary>
internal sealed class BracketsProvider : AnalyzerProvider
{
    /// <summary>The place in a message for the mark that has no partner.</summary>
    public const string MarkName = "mark";

    public override string Name => "brackets";

    public override ImmutableArray<ParameterDefinition> Parameters => [];

    public override IEnumerable<string> MessageNames(Rule rule) => [MarkName];

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings) =>
        rules.Select(rule => new BracketsAnalyzer(rule));
}
