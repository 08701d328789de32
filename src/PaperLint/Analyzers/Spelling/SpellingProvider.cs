using System.Collections.Immutable;
using PaperLint.Language.English;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Spelling;

/// <summary>Rules on words that no list knows. One pass over a text serves all of them.</summary>
internal sealed class SpellingProvider : AnalyzerProvider
{
    public const string HeadsKey = "heads";
    public const string ExceptKey = "except";

    /// <summary>The place in a message for the right form.</summary>
    public const string RightName = "right";

    public override string Name => "spelling";

    public override ImmutableArray<ParameterDefinition> Parameters { get; } =
    [
        new(LexiconReader.Key, ParameterType.DataFile,
            "the words that are known, in lists: verbs, nouns, adjectives, others, forms, rare, irregular") { Required = true },
        new(HeadsKey, ParameterType.DataFile,
            "the last words of hyphenated compounds; a rule that names it looks for lost hyphens, another one for misspellings"),
        new(ExceptKey, ParameterType.DataFile, "a table of misspellings that another rule reports"),
    ];

    public override IEnumerable<string> MessageNames(Rule rule) => [RightName];

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings) => rules
        .GroupBy(
            rule => (Scope: string.Join(' ', rule.Scope.Order(StringComparer.Ordinal)),
            Lexicon: rule.Parameters.RequiredData(LexiconReader.Key)))
        .Select(group => new SpellingAnalyzer([.. group], group.Key.Lexicon));
}
