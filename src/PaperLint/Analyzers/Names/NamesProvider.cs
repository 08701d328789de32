using System.Collections.Immutable;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Names;

/// <summary>Rules on names of methods and models that one paper spells in two ways.</summary>
internal sealed class NamesProvider : AnalyzerProvider
{
    /// <summary>The place in a message for the name as it is spelt elsewhere in the paper.</summary>
    public const string RightName = "right";

    public override string Name => "names";

    public override ImmutableArray<ParameterDefinition> Parameters => [];

    public override IEnumerable<string> MessageNames(Rule rule) => [RightName];

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings) =>
        rules.Select(rule => new NameAnalyzer(rule));
}
