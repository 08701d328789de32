using System.Collections.Immutable;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Characters;

/// <summary>Rules that are a table of characters.</summary>
internal sealed class CharactersProvider : AnalyzerProvider
{
    public const string TableKey = "characters";

    /// <summary>The place in a message for the code and the name of the character.</summary>
    public const string CharacterName = "character";

    /// <summary>The place in a message for the word around the character.</summary>
    public const string WordName = "word";

    private const string WhereKey = "where";

    public override string Name => "characters";

    public override ImmutableArray<ParameterDefinition> Parameters { get; } =
    [
        new(TableKey, ParameterType.Table,
            "codes or ranges of codes in hexadecimal ('200B', '202A-202E') with 'name' or 'name => replacement'; nothing replaces them "
            + "unless said, and 'space' stands for a space") { Required = true },
        new(WhereKey, ParameterType.Text, "where the characters are wrong; anywhere unless said") { Allowed =
            ["anywhere", "not-joining", "latin-word", "ascii"] },
    ];

    public override IEnumerable<string> MessageNames(Rule rule) => [CharacterName, WordName];

    public override IEnumerable<Analyzer> Create(ImmutableArray<Rule> rules, AnalyzerSettings settings) =>
        rules.Select(
        rule => new CharactersAnalyzer(rule,
            Enum.Parse<CharacterContext>((rule.Parameters.Text(WhereKey) ?? "anywhere").Replace("-", "", StringComparison.Ordinal),
            ignoreCase: true)));
}
