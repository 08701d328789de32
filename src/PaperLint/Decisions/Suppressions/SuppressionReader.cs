using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Files;
using PaperLint.Packs;

namespace PaperLint.Decisions.Suppressions;

/// <summary>
/// Reads suppressions: a list of <c>{ paper, code, reason, until }</c>. Whatever is wrong is a <see cref="RuleException"/> at its
/// place.
/// </summary>
public static class SuppressionReader
{
    /// <summary>Bytes: a hundred thousand suppressions, each written by a person.</summary>
    public const long Largest = 16 * 1024 * 1024;

    private const string DateFormat = "yyyy-MM-dd";

    private static readonly string[] Keys = ["paper", "code", "reason", "until"];

    /// <param name="path">Where the file lies.</param>
    /// <param name="name">As reports call it.</param>
    /// <exception cref="RuleException">The file cannot be used.</exception>
    public static SuppressionFile Read(string path, string name)
    {
        try
        {
            return Parse(RegularFile.ReadText(path, Largest), name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RuleException(name, 1, 1, $"the file cannot be read: {e.Message}");
        }
    }

    /// <exception cref="RuleException">The text is no list of suppressions.</exception>
    public static SuppressionFile Parse(string text, string name)
    {
        using var reader = new StringReader(text);
        return YamlRuleNodes.ReadAny(reader, name) switch
        {
            null => new SuppressionFile(name, _ => []),
            RuleSequence list => new SuppressionFile(name, file => list.Items.Select(item => Read(item, file))),
            { } root => throw new RuleException(name, root, "suppressions are a list: each begins with '- paper: ...'"),
        };
    }

    private static Suppression Read(RuleNode node, SuppressionFile file)
    {
        if (node is not RuleMapping item)
        {
            throw new RuleException(file.Name, node, $"a suppression is a mapping ({string.Join(", ", Keys)}), not a {node.Kind}");
        }

        if (item.Pairs.FirstOrDefault(pair => !Keys.Contains(pair.Key.Value)) is { } unknown)
        {
            throw new RuleException(file.Name, unknown.Key,
                $"a suppression has no key '{unknown.Key.Value}'; allowed: {string.Join(", ", Keys)}");
        }

        var (code, until) = (Required(item, "code", file), item["until"]);
        return new Suppression(Required(item, "paper", file).Value, code.Value, Required(item, "reason", file).Value)
        {
            File = file,
            Until = until is null ? null : Date(until, file),
            Start = PositionOf(item),
            CodeStart = PositionOf(code),
            UntilStart = until is null ? default : PositionOf(until),
        };
    }

    private static RuleScalar Required(RuleMapping item, string key, SuppressionFile file) =>
        item[key] is RuleScalar scalar && !string.IsNullOrWhiteSpace(scalar.Value)
        ? scalar
        : throw new RuleException(file.Name, item[key] ?? item, $"a suppression needs '{key}', and it must be text");

    private static DateOnly Date(RuleNode node, SuppressionFile file) =>
        node is RuleScalar scalar
        && DateOnly.TryParseExact(scalar.Value, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? date
        : throw new RuleException(file.Name, node, "'until' must be a day, for example 2027-06-30");

    private static LinePosition PositionOf(RuleNode node) => new(node.Line - 1, node.Column - 1);
}
