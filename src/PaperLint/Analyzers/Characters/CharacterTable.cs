using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Characters;

/// <summary>Characters that a rule looks for, each with its name and what belongs in its place.</summary>
internal sealed class CharacterTable
{
    private readonly FrozenDictionary<char, CharacterEntry> _entries;

    private CharacterTable(FrozenDictionary<char, CharacterEntry> entries)
    {
        _entries = entries;
        Characters = SearchValues.Create([.. entries.Keys]);
        AsciiCharacters = SearchValues.Create([.. entries.Keys.Where(char.IsAscii)]);
    }

    public SearchValues<char> Characters { get; }

    /// <summary>Those of them that a text of ASCII can hold; few tables have any.</summary>
    public SearchValues<char> AsciiCharacters { get; }

    public CharacterEntry this[char c] => _entries[c];

    /// <summary>Reads <c>'200B-200D': zero width character</c> and <c>'FB01': ligature => fi</c>.</summary>
    /// <exception cref="RuleException">A code is no code, or a range is none.</exception>
    public static CharacterTable Read(Rule rule)
    {
        var parameters = rule.Parameters;
        var entries = new Dictionary<char, CharacterEntry>();
        var table = parameters.Values[CharactersProvider.TableKey] as RuleMapping
            ?? throw parameters.Error(parameters.Values[CharactersProvider.TableKey]!,
            "a table of characters is a mapping, for example '200B': zero width space");
        foreach (var pair in table.Pairs)
        {
            var (first, last) = ReadRange(rule, pair.Key);
            var text = pair.Value is RuleScalar scalar
                ? scalar.Value
                : throw parameters.Error(pair.Value, "the name of a character is text");
            var arrow = text.IndexOf("=>", StringComparison.Ordinal);
            var entry = arrow < 0
                ? new CharacterEntry(text, "")
                : new CharacterEntry(text[..arrow].Trim(), Unquote(text[(arrow + 2)..].Trim()));
            for (int c = first; c <= last; c++)
            {
                entries[(char)c] = entry;
            }
        }

        return new CharacterTable(entries.ToFrozenDictionary());
    }

    /// <summary><c>space</c> stands for one, since YAML and editors drop them.</summary>
    private static string Unquote(string text) => text.Replace("space", " ", StringComparison.Ordinal);

    private static (char First, char Last) ReadRange(Rule rule, RuleScalar key)
    {
        var parts = key.Value.Split('-');
        return parts.Length <= 2 && Parse(parts[0]) is { } first && Parse(parts[^1]) is { } last && first <= last
            ? (first, last)
            : throw rule.Parameters.Error(key,
                $"'{key.Value}' is no character; write its code in four hexadecimal digits, or a range as 200B-200D");
    }

    private static char? Parse(string code) =>
        code.Length == 4
        && ushort.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
        ? (char)value
        : null;
}
