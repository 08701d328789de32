using System.Collections.Immutable;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Spacing;

/// <summary>Rules on spaces that are missing between words, or too many.</summary>
internal sealed class SpacingProvider : AnalyzerProvider
{
    public const string WordsKey = "words";
    public const string TriggersKey = "triggers";
    public const string MarksKey = "marks";

    /// <summary>The place in a message for the first words without their space, or with one too many.</summary>
    public const string PlaceName = "place";

    private const string CheckKey = "check";
    private const string Missing = "missing";
    private const string Stray = "stray";
    private const string Divided = "divided";

    public override string Name => "spacing";

    public override ImmutableArray<ParameterDefinition> Parameters { get; } =
    [
        new(CheckKey, ParameterType.Text, "which spaces are looked for") { Required = true, Allowed = [Missing, Stray, Divided] },
        new(WordsKey, ParameterType.DataFile, "a file of word lists that tell prose from names and formulas") { Required = true },
        new(MarksKey, ParameterType.Text, "the marks that are looked at; all that the check knows unless said"),
        new(TriggersKey, ParameterType.Texts, "literals of which a text must hold at least one for anything to be found"),
    ];

    public override IEnumerable<string> MessageNames(Rule rule) => [PlaceName];

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings) =>
        rules.Select(rule => new SpacingAnalyzer(rule, CheckOf(rule)) { Budget = RuleBudget.Of(rule) });

    private static ISpacingCheck CheckOf(Rule rule)
    {
        var words = new SpacingWords(rule.Parameters.RequiredData(WordsKey));
        return rule.Parameters.RequiredText(CheckKey) switch
        {
            Missing => new MissingSpaces(words),
            Stray => new StraySpaces(words),
            _ => new DividedWords(words),
        };
    }
}
