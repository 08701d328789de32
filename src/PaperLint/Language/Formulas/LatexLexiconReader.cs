using PaperLint.Packs;

namespace PaperLint.Language.Formulas;

/// <summary>Reads the lexicon from the data files that the rules name.</summary>
internal static class LatexLexiconReader
{
    public const string CommandsKey = "commands";
    public const string WordsKey = "words";

    /// <summary>The weights of the judge, in the built-in pack.</summary>
    public const string JudgementFile = "math/judgement.yml";

    private const string EnglishGroup = "english";
    private const string OperatorNames = "operator_names";

    private static readonly Dictionary<string, CommandRole> Groups = new(StringComparer.Ordinal)
    {
        ["greek"] = CommandRole.Greek,
        ["letters"] = CommandRole.Letter,
        ["relations"] = CommandRole.Relation,
        ["operators"] = CommandRole.Operator,
        ["large"] = CommandRole.Large,
        ["functions"] = CommandRole.Function,
        [OperatorNames] = CommandRole.Function,
        ["renamed_functions"] = CommandRole.Function,
        ["brackets"] = CommandRole.Bracket,
        ["sizes"] = CommandRole.Size,
        ["styles"] = CommandRole.Style,
        ["accents"] = CommandRole.Accent,
        ["fractions"] = CommandRole.Fraction,
        ["spaces"] = CommandRole.Space,
    };

    /// <summary>Packs have commands and words of their own; the weights are learnt, and the same for all.</summary>
    private static readonly Lazy<Judgement> LazyJudgement =
        new(() => JudgementReader.Read(new DataFile(new BuiltInRulePack(), JudgementFile)));

    private static readonly Lazy<LatexLexicon> LazyBuiltIn = new(() => ReadBuiltIn(LazyJudgement.Value));

    /// <summary>What the built-in rules know; read when it is first asked for.</summary>
    public static LatexLexicon BuiltIn => LazyBuiltIn.Value;

    /// <exception cref="RuleException">A data file is missing or not of its shape.</exception>
    public static LatexLexicon Read(DataFile commands, DataFile words) => Read(commands, words, LazyJudgement.Value);

    private static LatexLexicon Read(DataFile commands, DataFile words, Judgement judgement) =>
        new(ReadCommands(commands), words.Words("prose"), ReadPhrases(words), words.Words("symbol_nouns"),
        words.Words("units"))
        { Judgement = judgement };

    /// <summary>The commands and words of the built-in rules, with what was learnt elsewhere.</summary>
    public static LatexLexicon ReadBuiltIn(Judgement judgement)
    {
        var pack = new BuiltInRulePack();
        return Read(new DataFile(pack, "math/commands.yml"), new DataFile(pack, "math/words.yml"), judgement);
    }

    private static Dictionary<string, Command>.ValueCollection ReadCommands(DataFile file)
    {
        var english = file.Words(EnglishGroup).ToHashSet(StringComparer.Ordinal);
        var commands = new Dictionary<string, Command>(StringComparer.Ordinal);
        foreach (var group in file.Keys.Pairs.Where(group => group.Key.Value != EnglishGroup))
        {
            if (!Groups.TryGetValue(group.Key.Value, out var role))
            {
                throw file.Error(group.Key,
                    $"'{group.Key.Value}' is no group of commands; allowed: {string.Join(", ", Groups.Keys)}, {EnglishGroup}");
            }

            foreach (var (node, name, text) in Entries(file, group.Value, role))
            {
                if (name.Length is 0 or > LatexLexicon.LongestName || !name.All(char.IsAsciiLetter))
                {
                    throw file.Error(node,
                        $"'{name}' is no name of a command; a name is 1 to {LatexLexicon.LongestName} letters from a to z, without its "
                        + $"backslash");
                }

                var command = new Command(name, role, text)
                {
                    IsEnglish = english.Contains(name),
                    IsOperatorName = group.Key.Value == OperatorNames,
                };
                if (!commands.TryAdd(name, command))
                {
                    throw file.Error(node, $"the command '{name}' stands in the file twice");
                }
            }
        }

        return commands.Values;
    }

    private static IEnumerable<(RuleNode Node, string Name, string Text)> Entries(DataFile file, RuleNode group, CommandRole role) =>
        group switch
        {
            RuleMapping mapping => mapping.Pairs.Select(pair => ((RuleNode)pair.Key, pair.Key.Value, file.Text(pair.Value))),
            RuleSequence list => list.Items.Select(item => (item, file.Text(item), role == CommandRole.Function ? file.Text(item) : "")),
            _ => throw file.Error(group, "a group of commands is a list of names, or a mapping from names to what they print"),
        };

    private static IEnumerable<string> ReadPhrases(DataFile file) =>
    [
        .. file.Mapping(file.Required("after")).Pairs.SelectMany(pair => file.Words(pair.Value).Select(word => $"{pair.Key.Value} {word}")),
        .. file.Mapping(file.Required("before")).Pairs.SelectMany(pair => file.Words(pair.Value)
            .Select(word => $"{word} {pair.Key.Value}")),
    ];
}
