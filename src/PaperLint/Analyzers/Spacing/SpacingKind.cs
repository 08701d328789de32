using System.Collections.Immutable;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Spacing;

/// <summary>Rules on spaces that are missing between words, or too many.</summary>
internal sealed class SpacingKind : AnalyzerKind
{
    public const string WordsKey = "words";
    public const string TriggersKey = "triggers";
    public const string MarksKey = "marks";

    /// <summary>The place in a message for the first words without their space, or with one too many.</summary>
    public const string PlaceName = "place";

    /// <summary>The place in a message for the number of places that the report stands for, besides its own.</summary>
    public const string MoreName = "more";

    private const string CheckKey = "check";
    private const string PlacesKey = "places";
    private const string Lone = "lone";
    private const string Repeated = "repeated";
    private const string Missing = "missing";
    private const string Stray = "stray";
    private const string Divided = "divided";

    public override string Name => "spacing";

    public override ImmutableArray<ParameterDefinition> Parameters { get; } =
    [
        new(CheckKey, ParameterType.Text, "which spaces are looked for") { Required = true, Allowed = [Missing, Stray, Divided] },
        new(WordsKey, ParameterType.DataFile, "a file of word lists that tell prose from names and formulas") { Required = true },
        new(MarksKey, ParameterType.Text, "the marks that are looked at; all that the check knows unless said"),
        new(PlacesKey, ParameterType.Text, "lone: slips in a text that has one or two; repeated: a text that has more, and what is no slip; all unless said") { Allowed = [Lone, Repeated] },
        new(TriggersKey, ParameterType.Texts, "literals of which a text must hold at least one for anything to be found"),
    ];

    public override IEnumerable<string> MessageNames(Rule rule) => [PlaceName, MoreName];

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings) =>
        rules.GroupBy(WhatIsRead).Select(group => new SpacingAnalyzer([.. group], CheckOf(group.First())));

    /// <summary>Whether the rule is for such places.</summary>
    public static bool Reports(Rule rule, bool isLoneSlip) => rule.Parameters.Text(PlacesKey) is not { } places || places == (isLoneSlip ? Lone : Repeated);

    /// <summary>All that tells which places a rule looks at. Rules that agree in it read a text once for all of them.</summary>
    private static string WhatIsRead(Rule rule) => string.Join('\n', [
        rule.Parameters.RequiredText(CheckKey),
        Path.Combine(Path.GetDirectoryName(rule.Parameters.Path) ?? "", rule.Parameters.RequiredText(WordsKey)),
        rule.Parameters.Text(MarksKey),
        .. rule.Scope.Order(StringComparer.Ordinal),
        .. rule.Parameters.Texts(TriggersKey),
    ]);

    private static ISpacingCheck CheckOf(Rule rule)
    {
        var words = SpacingWords.Read(rule);
        return rule.Parameters.RequiredText(CheckKey) switch
        {
            Missing => new MissingSpaces(words),
            Stray => new StraySpaces(words),
            _ => new DividedWords(words),
        };
    }
}
