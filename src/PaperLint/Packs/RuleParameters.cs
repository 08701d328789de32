using System.Collections.Immutable;
using System.Globalization;

namespace PaperLint.Packs;

/// <summary>
/// The keys of a rule file that belong to its analyzer, read with their types. A wrong value is a
/// <see cref="RuleException"/> at its place; unknown keys were refused when the rule was loaded.
/// </summary>
public sealed class RuleParameters(RulePack pack, string file, RuleMapping values)
{
    /// <summary>The rule file, as messages name it.</summary>
    public string Path => pack.DisplayPath(file);

    /// <summary>Whether the rule is part of the program.</summary>
    public bool IsBuiltIn => pack is BuiltInRulePack;

    /// <summary>The values as they stand, with their places.</summary>
    public RuleMapping Values { get; } = values;

    public string? Text(string key) => Values[key] is { } node ? ScalarOf(node, key) : null;

    public string RequiredText(string key) => Text(key) ?? throw Missing(key);

    public int? Number(string key)
    {
        if (Values[key] is not { } node)
        {
            return null;
        }

        return int.TryParse(ScalarOf(node, key), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Error(node, $"'{key}' must be a whole number, for example 40");
    }

    public bool Flag(string key)
    {
        if (Values[key] is not { } node)
        {
            return false;
        }

        return ScalarOf(node, key) switch
        {
            "true" => true,
            "false" => false,
            var other => throw Error(node, $"'{key}' must be true or false, not '{other}'"),
        };
    }

    public ImmutableArray<string> Texts(string key) => Values[key] switch
    {
        null => [],
        RuleSequence list => [.. list.Items.Select(item => ScalarOf(item, key))],
        var node => throw Error(node, $"'{key}' must be a list, for example [one, two]"),
    };

    /// <summary>
    /// The data file that <paramref name="key"/> names, beside the rule or in a folder below; null when the rule does not name
    /// one.
    /// </summary>
    /// <exception cref="RuleException">The name could lead out of the pack.</exception>
    public DataFile? Data(string key)
    {
        if (Text(key) is not { } name)
        {
            return null;
        }

        return name.Length > 0
            && name.IndexOfAny(['\\', ':', '\0']) < 0
            && Array.TrueForAll(name.Split('/'), part => part is not ("" or "." or ".."))
            ? new DataFile(pack, file[..(file.LastIndexOf('/') + 1)] + name)
            : throw Error(Values[key]!,
                $"'{key}' must name a file beside the rule, for example words.yml; a pack reads no file outside of it");
    }

    /// <exception cref="RuleException">The rule names none, or one whose name could lead out of the pack.</exception>
    public DataFile RequiredData(string key) => Data(key) ?? throw Missing(key);

    /// <summary>
    /// The texts of a list, as the members of a closed set that they name: in lower case, with hyphens where the members have
    /// capitals.
    /// </summary>
    /// <exception cref="RuleException">One of them is none.</exception>
    public ImmutableArray<T> Choices<T>(string key)
        where T : struct, Enum
    {
        var allowed = Enum.GetValues<T>().ToDictionary(value => NameOf(value.ToString()), StringComparer.Ordinal);
        return Values[key] is RuleSequence list
            ? [.. list.Items.Select(item => allowed.TryGetValue(ScalarOf(item, key), out var value)
                ? value
                : throw Error(item, $"'{key}' cannot name '{ScalarOf(item, key)}'; allowed: {string.Join(", ", allowed.Keys)}"))]
            : throw (Values[key] is { } node ? Error(node, $"'{key}' must be a list, for example [{allowed.Keys.First()}]") : Missing(key));
    }

    /// <summary>What rule files call the members of a closed set: <c>loose-quotes</c> for <c>LooseQuotes</c>.</summary>
    public static IEnumerable<string> NamesOf<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(NameOf);

    private static string NameOf(string member) =>
        string.Concat(
        member.Select((c, at) => !char.IsUpper(c)
            ? c.ToString()
            : at == 0
            ? char.ToLowerInvariant(c)
            .ToString()
            : "-" + char.ToLowerInvariant(c)));

    /// <summary>The values of a mapping inside the rule, read the same way.</summary>
    public RuleParameters Nested(RuleMapping mapping) => new(pack, file, mapping);

    /// <summary>The same values, but for one.</summary>
    public RuleParameters With(string key, RuleScalar value)
    {
        var pairs = Values.Pairs.Where(pair => pair.Key.Value != key)
            .Append(new RulePair(new RuleScalar(key, value.Line, value.Column), value));
        return new RuleParameters(pack, file, Values with { Pairs = [.. pairs] });
    }

    /// <summary>An error at a value of the rule file.</summary>
    public RuleException Error(RuleNode at, string message) => new(Path, at, message);

    private string ScalarOf(RuleNode node, string key) =>
        node is RuleScalar scalar ? scalar.Value : throw Error(node, $"'{key}' must be text, not a {node.Kind}");

    private RuleException Missing(string key) => Error(Values, $"the key '{key}' is missing");
}
