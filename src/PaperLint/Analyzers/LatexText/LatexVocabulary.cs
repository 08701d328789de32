using System.Collections.Frozen;
using PaperLint.Packs;

namespace PaperLint.Analyzers.LatexText;

/// <summary>What LaTeX's text commands print, as a data file says it.</summary>
internal sealed class LatexVocabulary
{
    private readonly FrozenDictionary<string, LatexCommand> _commands;

    private LatexVocabulary(FrozenDictionary<string, LatexCommand> commands) => _commands = commands;

    /// <exception cref="RuleException">The file is not of the shape that <c>latex-text.yml</c> shows.</exception>
    public static LatexVocabulary Read(DataFile file)
    {
        var commands = new Dictionary<string, LatexCommand>(StringComparer.Ordinal);
        foreach (var pair in file.Keys.Pairs)
        {
            AddCommands(file, pair, commands);
        }

        return new LatexVocabulary(commands.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>What a command does; null for one that is not LaTeX's own.</summary>
    public LatexCommand? Command(ReadOnlySpan<char> name) =>
        _commands.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var command) ? command : null;

    private static void AddCommands(DataFile file, RulePair section, Dictionary<string, LatexCommand> commands)
    {
        var kind =
            Array.Find(Enum.GetValues<LatexCommandKind>(), kind => kind.ToString()
            .Equals(section.Key.Value.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
        if (!kind.ToString().Equals(section.Key.Value.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
        {
            throw file.Error(section.Key,
                $"'{section.Key.Value}' is no part of a LaTeX vocabulary; allowed: "
                + $"{string.Join(", ", Enum.GetNames<LatexCommandKind>().Select(name => name.ToLowerInvariant()))}");
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
}
