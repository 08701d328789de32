using System.Collections.Immutable;
using PaperLint.Packs;
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
        new(ConstructsKey, ParameterType.Texts, "what is reported: "
            + string.Join(", ", RuleParameters.NamesOf<LatexConstruct>())) { Required = true },
        new(SuggestionsKey, ParameterType.Texts,
            "those of the constructs that are no more than a suggestion, whatever the severity of the rule"),
    ];

    public override IEnumerable<string> MessageNames(Rule rule) => [ConstructName];

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings) => rules
        .GroupBy(rule => (Scope: string.Join(' ', rule.Scope), Vocabulary: rule.Parameters.RequiredData(VocabularyKey)))
        .Select(group => new LatexTextAnalyzer(
            group.First().Scope,
            group.SelectMany(ConstructRules).ToLookup(pair => pair.Construct, pair => pair.Rule),
            LatexVocabulary.Read(group.Key.Vocabulary))
        { Budget = RuleBudget.Of([.. group]) });

    private static IEnumerable<(LatexConstruct Construct, ConstructRule Rule)> ConstructRules(Rule rule)
    {
        var suggestions = rule.Parameters.Values[SuggestionsKey] is null ? [] : rule.Parameters.Choices<LatexConstruct>(SuggestionsKey);
        return rule.Parameters.Choices<LatexConstruct>(ConstructsKey)
            .Distinct()
            .Select(construct => (construct, new ConstructRule(rule, suggestions.Contains(construct))));
    }
}
