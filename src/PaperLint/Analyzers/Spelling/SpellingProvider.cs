using System.Collections.Immutable;
using PaperLint.Language.English;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Spelling;

/// <summary>Rules on words that no list knows. One pass over a text serves all of them.</summary>
internal sealed class SpellingProvider : AnalyzerProvider
{
    private const string CheckKey = "check";
    private const string LostHyphens = "lost-hyphens";

    /// <summary>Words that nobody knows.</summary>
    public const string Slips = "misspellings";

    /// <summary>Words with a space inside.</summary>
    public const string Divided = "divided-words";

    /// <summary>Words that exist, where another one is meant.</summary>
    public const string Wrong = "wrong-words";

    public const string HeadsKey = "heads";
    public const string ExceptKey = "except";

    /// <summary>The place in a message for the right form.</summary>
    public const string RightName = "right";

    public override string Name => "spelling";

    public override ImmutableArray<ParameterDefinition> Parameters { get; } =
    [
        new(CheckKey, ParameterType.Text, "what is looked for") { Required = true, Allowed = [LostHyphens, Slips, Divided, Wrong] },
        new(LexiconReader.Key, ParameterType.DataFile,
            "the words that are known, in lists: verbs, nouns, adjectives, others, forms, rare, irregular") { Required = true },
        new(HeadsKey, ParameterType.DataFile, "the last words of hyphenated compounds, which may have lost their hyphen"),
        new(ExceptKey, ParameterType.DataFile, "a table of misspellings that another rule reports"),
    ];

    public override IEnumerable<string> MessageNames(Rule rule) => [RightName];

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings) => rules
        .GroupBy(
            rule => (Scope: string.Join(' ', rule.Scope.Order(StringComparer.Ordinal)),
            Lexicon: rule.Parameters.RequiredData(LexiconReader.Key),
            IsOnHyphens: CheckOf(rule) == LostHyphens))
        .Select(group => group.Key.IsOnHyphens
            ? (Analyzer)new LostHyphenAnalyzer([.. group], group.Key.Lexicon)
            : new SlipAnalyzer([.. group], group.Key.Lexicon));

    /// <summary>What a rule looks for.</summary>
    internal static string CheckOf(Rule rule) => rule.Parameters.RequiredText(CheckKey);
}
