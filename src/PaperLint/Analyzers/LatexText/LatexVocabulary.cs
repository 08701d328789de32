using System.Collections.Frozen;
using System.Collections.Immutable;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Analyzers.LatexText;

/// <summary>What LaTeX's text commands print, as a data file says it.</summary>
internal sealed class LatexVocabulary
{
    private readonly FrozenDictionary<char, FrozenDictionary<char, char>> _accents;
    private readonly FrozenDictionary<string, LatexCommand> _commands;

    private LatexVocabulary(FrozenDictionary<char, FrozenDictionary<char, char>> accents, FrozenDictionary<string, LatexCommand> commands)
    {
        _accents = accents;
        _commands = commands;
    }

    /// <exception cref="RuleException">The file is not of the shape that <c>latex-text.yml</c> shows.</exception>
    public static LatexVocabulary Read(Rule rule)
    {
        var file = Mapping(rule, rule.Parameters.Data(LatexTextProvider.VocabularyKey)!);
        var commands = new Dictionary<string, LatexCommand>(StringComparer.Ordinal);
        foreach (var pair in file.Pairs)
        {
            if (pair.Key.Value != "accents")
            {
                AddCommands(rule, pair, commands);
            }
        }

        var accents = Mapping(rule, file["accents"] ?? file).Pairs.ToFrozenDictionary(pair => pair.Key.Value[0], pair => ReadPairs(rule, pair.Value));
        return new LatexVocabulary(accents, commands.ToFrozenDictionary(StringComparer.Ordinal));
    }

    public bool IsAccent(char mark) => _accents.ContainsKey(mark);

    /// <summary>The letter with the accent, or null when there is no such character.</summary>
    public char? Accented(char mark, char letter) =>
        _accents.TryGetValue(mark, out var letters) && letters.TryGetValue(letter, out var accented) ? accented : null;

    /// <summary>What a command does; null for one that is not LaTeX's own.</summary>
    public LatexCommand? Command(ReadOnlySpan<char> name) =>
        _commands.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var command) ? command : null;

    private static void AddCommands(Rule rule, RulePair section, Dictionary<string, LatexCommand> commands)
    {
        if (!Enum.TryParse<LatexCommandKind>(section.Key.Value.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var kind))
        {
            throw rule.Parameters.Error(section.Key, $"'{section.Key.Value}' is no part of a LaTeX vocabulary; allowed: accents, {string.Join(", ", Enum.GetNames<LatexCommandKind>().Select(name => name.ToLowerInvariant()))}");
        }

        if (section.Value is RuleMapping table)
        {
            foreach (var pair in table.Pairs)
            {
                commands[pair.Key.Value] = new LatexCommand(kind, TextOf(rule, pair.Value));
            }

            return;
        }

        foreach (var name in TextOf(rule, section.Value).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            commands[name] = new LatexCommand(kind, "");
        }
    }

    /// <summary>Pairs of a letter and the accented one: <c>aá eé</c>.</summary>
    private static FrozenDictionary<char, char> ReadPairs(Rule rule, RuleNode node) =>
        TextOf(rule, node).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenDictionary(pair => pair[0], pair => pair[^1]);

    private static RuleMapping Mapping(Rule rule, RuleNode node) =>
        node as RuleMapping ?? throw rule.Parameters.Error(node, $"a mapping is expected here, not a {node.Kind}");

    private static string TextOf(Rule rule, RuleNode node) =>
        node is RuleScalar scalar ? scalar.Value : throw rule.Parameters.Error(node, $"text is expected here, not a {node.Kind}");
}
