using System.Collections.Immutable;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Arxiv;

/// <summary>Rules that see a text as arXiv's own checks do.</summary>
internal sealed class ArxivProvider : AnalyzerProvider
{
    /// <summary>The place in a message for arXiv's complaint.</summary>
    public const string ComplaintName = "complaint";

    private const string ChecksKey = "checks";

    public override string Name => "arxiv";

    public override ImmutableArray<ParameterDefinition> Parameters { get; } =
    [
        new(ChecksKey, ParameterType.Texts, "which of arXiv's checks are run; all unless said"),
    ];

    public override IEnumerable<string> MessageNames(Rule rule) => [ComplaintName];

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings) =>
        rules.Select(
        rule => new ArxivAnalyzer(rule, rule.Parameters.Values[ChecksKey] is null
            ? [.. Enum.GetValues<ArxivCheck>()]
            : rule.Parameters.Choices<ArxivCheck>(ChecksKey)));
}
