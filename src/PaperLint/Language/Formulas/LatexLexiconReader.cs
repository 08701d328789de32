using PaperLint.Packs;

namespace PaperLint.Language.Formulas;

/// <summary>Reads the lexicon from the data files that the rules name.</summary>
internal static class LatexLexiconReader
{
    public const string CommandsKey = "commands";
    public const string WordsKey = "words";

    private const string EnglishGroup = "english";

    private static readonly Dictionary<string, CommandRole> Groups = new(StringComparer.Ordinal)
    {
        ["greek"] = CommandRole.Greek,
        ["letters"] = CommandRole.Letter,
        ["relations"] = CommandRole.Relation,
        ["operators"] = CommandRole.Operator,
        ["large"] = CommandRole.Large,
        ["functions"] = CommandRole.Function,
        ["brackets"] = CommandRole.Bracket,
        ["sizes"] = CommandRole.Size,
        ["styles"] = CommandRole.Style,
        ["accents"] = CommandRole.Accent,
        ["fractions"] = CommandRole.Fraction,
        ["spaces"] = CommandRole.Space,
    };

    private static readonly Lazy<LatexLexicon> LazyBuiltIn = new(() => Read(BuiltInRulePack.ParametersOf("math", CommandsKey, WordsKey)));

    /// <summary>What the built-in rules know; read when it is first asked for.</summary>
    public static LatexLexicon BuiltIn => LazyBuiltIn.Value;

    /// <exception cref="RuleException">A data file is missing or not of its shape.</exception>
    public static LatexLexicon Read(RuleParameters parameters)
    {
        var commands = Mapping(parameters, CommandsKey);
        var words = Mapping(parameters, WordsKey);
        return new LatexLexicon(ReadCommands(parameters, commands), Texts(parameters, words, "prose"), ReadPhrases(parameters, words), Texts(parameters, words, "symbol_nouns"));
    }

    private static List<Command> ReadCommands(RuleParameters parameters, RuleMapping table)
    {
        var english = Texts(parameters, table, EnglishGroup).ToHashSet(StringComparer.Ordinal);
        var commands = new List<Command>();
        foreach (var group in table.Pairs.Where(group => group.Key.Value != EnglishGroup))
        {
            if (!Groups.TryGetValue(group.Key.Value, out var role))
            {
                throw parameters.Error(group.Key, $"'{group.Key.Value}' is no group of commands; there are {string.Join(", ", Groups.Keys)} and {EnglishGroup}");
            }

            commands.AddRange(Entries(parameters, group.Value, role).Select(entry =>
                new Command(entry.Name, role, entry.Text) { IsEnglish = english.Contains(entry.Name) }));
        }

        return commands;
    }

    private static IEnumerable<(string Name, string Text)> Entries(RuleParameters parameters, RuleNode group, CommandRole role) => group switch
    {
        RuleMapping mapping => mapping.Pairs.Select(pair => (pair.Key.Value, Scalar(parameters, pair.Value))),
        RuleSequence list => list.Items.Select(item => Scalar(parameters, item)).Select(name => (name, role == CommandRole.Function ? name : "")),
        _ => throw parameters.Error(group, "a group of commands is a list of names, or a mapping from names to what they print"),
    };

    private static IEnumerable<string> ReadPhrases(RuleParameters parameters, RuleMapping words)
    {
        foreach (var (key, isBefore) in new[] { ("after", false), ("before", true) })
        {
            if (words[key] is not RuleMapping table)
            {
                throw parameters.Error(words, $"the words need a mapping '{key}'");
            }

            foreach (var pair in table.Pairs)
            {
                foreach (var word in List(parameters, pair.Value))
                {
                    yield return isBefore ? $"{word} {pair.Key.Value}" : $"{pair.Key.Value} {word}";
                }
            }
        }
    }

    private static RuleMapping Mapping(RuleParameters parameters, string key) => parameters.Data(key) switch
    {
        RuleMapping mapping => mapping,
        null => throw parameters.Error(parameters.Values, $"a rule of this kind needs '{key}', a data file beside it"),
        var node => throw parameters.Error(node, $"'{key}' must be a mapping"),
    };

    private static IEnumerable<string> Texts(RuleParameters parameters, RuleMapping mapping, string key) =>
        mapping[key] is { } node ? List(parameters, node) : throw parameters.Error(mapping, $"the list '{key}' is missing");

    private static IEnumerable<string> List(RuleParameters parameters, RuleNode node) =>
        node is RuleSequence list ? list.Items.Select(item => Scalar(parameters, item)) : throw parameters.Error(node, "this must be a list");

    private static string Scalar(RuleParameters parameters, RuleNode node) =>
        node is RuleScalar scalar ? scalar.Value : throw parameters.Error(node, $"this must be text, not a {node.Kind}");
}
