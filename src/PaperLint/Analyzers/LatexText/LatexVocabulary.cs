using System.Collections.Frozen;
using PaperLint.Packs;

namespace PaperLint.Analyzers.LatexText;

/// <summary>What LaTeX's text commands print, as a data file says it.</summary>
internal sealed class LatexVocabulary
{
    private const string AccentsKey = "accents";

    private readonly FrozenDictionary<char, FrozenDictionary<char, char>> _accents;
    private readonly FrozenDictionary<string, LatexCommand> _commands;

    private LatexVocabulary(FrozenDictionary<char, FrozenDictionary<char, char>> accents, FrozenDictionary<string, LatexCommand> commands)
    {
        _accents = accents;
        _commands = commands;
    }

    /// <exception cref="RuleException">The file is not of the shape that <c>latex-text.yml</c> shows.</exception>
    public static LatexVocabulary Read(DataFile file)
    {
        var commands = new Dictionary<string, LatexCommand>(StringComparer.Ordinal);
        foreach (var pair in file.Keys.Pairs)
        {
            if (pair.Key.Value != AccentsKey)
            {
                AddCommands(file, pair, commands);
            }
        }

        var accents = new Dictionary<char, FrozenDictionary<char, char>>();
        foreach (var pair in file.Mapping(file.Required(AccentsKey)).Pairs)
        {
            var mark = pair.Key.Value is [var only] ? only : throw file.Error(pair.Key, $"an accent is one character, not '{pair.Key.Value}'");
            accents.Add(mark, ReadPairs(file, pair.Value));
        }

        return new LatexVocabulary(accents.ToFrozenDictionary(), commands.ToFrozenDictionary(StringComparer.Ordinal));
    }

    public bool IsAccent(char mark) => _accents.ContainsKey(mark);

    /// <summary>The letter with the accent, or null when there is no such character.</summary>
    public char? Accented(char mark, char letter) =>
        _accents.TryGetValue(mark, out var letters) && letters.TryGetValue(letter, out var accented) ? accented : null;

    /// <summary>What a command does; null for one that is not LaTeX's own.</summary>
    public LatexCommand? Command(ReadOnlySpan<char> name) =>
        _commands.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var command) ? command : null;

    private static void AddCommands(DataFile file, RulePair section, Dictionary<string, LatexCommand> commands)
    {
        var kind = Array.Find(Enum.GetValues<LatexCommandKind>(), kind => kind.ToString().Equals(section.Key.Value.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
        if (!kind.ToString().Equals(section.Key.Value.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
        {
            throw file.Error(section.Key, $"'{section.Key.Value}' is no part of a LaTeX vocabulary; allowed: {AccentsKey}, {string.Join(", ", Enum.GetNames<LatexCommandKind>().Select(name => name.ToLowerInvariant()))}");
        }

        if (section.Value is RuleMapping table)
        {
            foreach (var pair in table.Pairs)
            {
                commands[pair.Key.Value] = new LatexCommand(kind, file.Text(pair.Value));
            }

            return;
        }

        foreach (var name in file.Words(section.Value))
        {
            commands[name] = new LatexCommand(kind, "");
        }
    }

    /// <summary>Pairs of a letter and the accented one: <c>aá eé</c>.</summary>
    private static FrozenDictionary<char, char> ReadPairs(DataFile file, RuleNode node)
    {
        var pairs = new Dictionary<char, char>();
        foreach (var word in file.Words(node))
        {
            if (word is not [var letter, var accented] || !pairs.TryAdd(letter, accented))
            {
                throw file.Error(node, $"an accent is a list of pairs of a letter and the accented one, for example 'aá eé', each letter once; '{word}' is none");
            }
        }

        return pairs.ToFrozenDictionary();
    }
}
