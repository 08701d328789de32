using System.Collections.Immutable;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Engine;

/// <summary>
/// Rules that the engine itself reports: what is wrong with an input or with a run. They have no analyzer; this kind gives them a
/// page, a severity and a switch.
/// </summary>
public sealed class EngineProvider : AnalyzerProvider
{
    public const string KindName = "engine";

    public override string Name => KindName;

    public override ImmutableArray<ParameterDefinition> Parameters { get; } =
    [
        new(InputParameter, ParameterType.Text,
            "The format of the examples, which are then whole files. Without it they are shown, not run."),
        new(EncodingParameter, ParameterType.Text, "How the examples are written to bytes; UTF-8 unless said.") { Allowed = ["latin1"] },
    ];

    internal const string InputParameter = "input";
    internal const string EncodingParameter = "encoding";

    public override IEnumerable<string> MessageNames(Rule rule) => ["detail"];

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings) => [];
}
