using System.Collections.Frozen;
using System.Collections.Immutable;
using PaperLint.Rules;

namespace PaperLint.Analyzers.LatexText;

/// <summary>Rules on LaTeX that was left in prose.</summary>
internal sealed class LatexTextProvider : AnalyzerProvider
{
    public const string VocabularyKey = "vocabulary";

    /// <summary>The place in a message that says what the LaTeX stands for.</summary>
    public const string ConstructName = "construct";

    private const string ConstructsKey = "constructs";
    private const string SuggestionsKey = "suggestions";

    public override string Name => "latex-text";

    public override ImmutableArray<ParameterDefinition> Parameters { get; } =
    [
        new(VocabularyKey, ParameterType.DataFile, "a file that says what LaTeX's text commands print") { Required = true },
        new(ConstructsKey, ParameterType.Texts, "what is reported: " + string.Join(", ", Enum.GetNames<LatexConstruct>().Select(name => name.ToLowerInvariant()))) { Required = true },
        new(SuggestionsKey, ParameterType.Texts, "those of the constructs that are no more than a suggestion, whatever the severity of the rule"),
    ];

    public override IEnumerable<string> MessageNames(Rule rule) => [ConstructName];

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings) => rules
        .GroupBy(rule => (Scope: string.Join(' ', rule.Scope), Folder: Path.GetDirectoryName(rule.Parameters.Path), Vocabulary: rule.Parameters.Text(VocabularyKey)))
        .Select(group => new LatexTextAnalyzer(
            group.First().Scope,
            group.SelectMany(rule => Read(rule, ConstructsKey).Select(construct => (Construct: construct, Rule: new ConstructRule(rule, Read(rule, SuggestionsKey).Contains(construct))))).ToLookup(pair => pair.Construct, pair => pair.Rule),
            LatexVocabulary.Read(group.First())));

    private static FrozenSet<LatexConstruct> Read(Rule rule, string key) => rule.Parameters.Texts(key)
        .Select(name => Enum.TryParse<LatexConstruct>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var construct)
            ? construct
            : throw rule.Parameters.Error(rule.Parameters.Values[key]!, $"'{name}' is no LaTeX construct; allowed: {string.Join(", ", Enum.GetNames<LatexConstruct>().Select(known => known.ToLowerInvariant()))}"))
        .ToFrozenSet();
}
