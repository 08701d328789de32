using System.Collections.Immutable;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Mojibake;

/// <summary>Rules on text that was decoded wrongly.</summary>
internal sealed class MojibakeProvider : AnalyzerProvider
{
    /// <summary>The place in a message for what the text was.</summary>
    public const string OriginalName = "original";

    public override string Name => "mojibake";

    public override ImmutableArray<ParameterDefinition> Parameters => [];

    public override IEnumerable<string> MessageNames(Rule rule) => [OriginalName];

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings) =>
        rules.Select(rule => new MojibakeAnalyzer(rule));
}
