using System.Collections.Immutable;
using PaperLint.Language.Urls;
using PaperLint.Rules;

namespace PaperLint.Analyzers.LinkVerdicts;

/// <summary>
/// Rules on what following a link shows. They run only where links were followed: see <see cref="AnalyzerSettings.Verdicts"/>.
/// </summary>
public sealed class LinkVerdictsProvider : AnalyzerProvider
{
    public const string KindName = "link-verdicts";

    internal const string VerdictKey = "verdict";

    /// <summary>The place in a message for what is wrong with a link.</summary>
    internal const string DetailName = "detail";

    /// <summary>In the order of <see cref="LinkVerdictKind"/>.</summary>
    internal static readonly string[] Verdicts = ["dead", "moved", "repository", "unverified"];

    public override string Name => KindName;

    public override ImmutableArray<ParameterDefinition> Parameters { get; } =
    [
        new(VerdictKey, ParameterType.Text, "what is found out of a link by following it") { Required = true, Allowed = Verdicts },
    ];

    public override IEnumerable<string> MessageNames(Rule rule) => [DetailName];

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings) =>
        settings.Verdicts is { Count: > 0 } verdicts ? rules.Select(rule => new LinkVerdictAnalyzer(rule, KindOf(rule), verdicts)) : [];

    private static LinkVerdictKind KindOf(Rule rule)
    {
        var word = rule.Parameters.RequiredText(VerdictKey);
        return Array.IndexOf(Verdicts, word) is var number and >= 0
            ? (LinkVerdictKind)number
            : throw rule.Parameters.Error(rule.Parameters.Values[VerdictKey]!,
                $"'{VerdictKey}' must be one of {string.Join(", ", Verdicts)}, not '{word}'");
    }
}
