using System.Collections.Immutable;
using PaperLint.Rules;

namespace PaperLint.Analyzers.DoubledFormula;

/// <summary>Rules on formulas that a page gives more than once, side by side.</summary>
internal sealed class DoubledFormulaProvider : AnalyzerProvider
{
    /// <summary>The place in a message for the copy that stays.</summary>
    public const string KeptName = "kept";

    public override string Name => "doubled-formula";

    public override ImmutableArray<ParameterDefinition> Parameters => [];

    public override IEnumerable<string> MessageNames(Rule rule) => [KeptName];

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings) =>
        rules.Select(rule => new DoubledFormulaAnalyzer(rule));
}
