using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;
using PaperLint.Evidence;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Evidence;

/// <summary>
/// Rules on what another copy of a paper proves. They run only where there are other copies: see
/// <see cref="AnalyzerSettings.References"/>. One comparison of two copies serves all of them.
/// </summary>
public sealed class EvidenceProvider : AnalyzerProvider
{
    public const string KindName = "evidence";

    /// <summary>The place in a message for what the other copy has.</summary>
    internal const string RepairName = "repair";

    /// <summary>The place in a message for where that copy is.</summary>
    internal const string SourceName = "source";

    private const string ProofKey = "proof";
    private const string WrittenKey = "as_written";

    private static readonly ImmutableArray<string> Kinds = ["formula", "text", "link", "end", "whole"];

    public override string Name => KindName;

    public override ImmutableArray<ParameterDefinition> Parameters { get; } =
    [
        new(ProofKey, ParameterType.Text, "what the other copy proves") { Required = true, Allowed = [.. Kinds] },
        new(WrittenKey, ParameterType.DataFile,
            "the codes of the rules on what authors and sources write on purpose; what any other rule reports in a copy proves nothing")
        {
            Required = true,
        },
    ];

    public override IEnumerable<string> MessageNames(Rule rule) => [RepairName, SourceName];

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings)
    {
        if (ReferenceEquals(settings.References, ReferencePapers.Empty))
        {
            return [];
        }

        // That no copy was found in references is said, too.
        return [new ReferenceCensus(settings.References), .. settings.References.IsEmpty ? [] : AnalyzersOf(rules, settings)];
    }

    /// <summary>What the message of a rule says of a repair.</summary>
    internal static ImmutableArray<(string Name, string Value)> ArgumentsOf(string written, ReferencePaper paper) =>
    [
        (RepairName, FindingFactory.Quote(written, new TextSpan(0, written.Length)).ToString()),
        (SourceName, string.Create(CultureInfo.InvariantCulture, $"{paper.FileName}:{paper.Row}")),
    ];

    private static IEnumerable<Analyzer> AnalyzersOf(ImmutableArray<Rule> rules, AnalyzerSettings settings)
    {
        foreach (var group in rules.GroupBy(rule => rule.Parameters.RequiredData(WrittenKey)))
        {
            var codes = ReferenceCodes.Of(group.Key);
            var byKind = group.ToLookup(KindOf);
            yield return new EvidenceAnalyzer(byKind, settings.References, codes) { Style = MathStyleOption.Of(settings) };
            foreach (var rule in byKind[ProofKind.Whole])
            {
                yield return new AbsentAbstractAnalyzer(rule, settings.References, codes);
            }
        }
    }

    /// <exception cref="RuleException">The rule names no kind of proof.</exception>
    private static ProofKind KindOf(Rule rule)
    {
        var word = rule.Parameters.RequiredText(ProofKey);
        return Kinds.IndexOf(word) is var number and >= 0
            ? (ProofKind)number
            : throw rule.Parameters.Error(rule.Parameters.Values[ProofKey]!,
                $"'{ProofKey}' must be one of {string.Join(", ", Kinds)}, not '{word}'");
    }
}
