using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Files;
using PaperLint.Formats;
using PaperLint.Packs;

namespace PaperLint.Configuration;

/// <summary>
/// Reads <c>paperlint.yml</c>. Whatever is wrong with it is a <see cref="RuleException"/> at its place, with what is allowed.
/// </summary>
public sealed class CorpusConfigurationReader
{
    private readonly string _path;
    private readonly string _name;
    private readonly string _folder;

    private CorpusConfigurationReader(string path, string name)
    {
        _path = path;
        _name = name;
        _folder = Path.GetDirectoryName(path)!;
    }

    /// <summary>The keys, in the order in which they are best written.</summary>
    public static ImmutableArray<string> Keys { get; } =
        ["files", "exclude", "formats", "fields", "rules", "baseline", "reference", "links"];

    /// <summary>The fields that keys can be mapped to.</summary>
    public static ImmutableArray<string> Fields { get; } =
        [FieldNames.Title, FieldNames.Abstract, FieldNames.Url, FieldNames.Id, FieldNames.Authors];

    /// <param name="path">Absolute.</param>
    /// <param name="name">As messages call it.</param>
    /// <exception cref="RuleException">The file cannot be used.</exception>
    public static CorpusConfiguration Read(string path, string name) => new CorpusConfigurationReader(path, name).Read();

    private CorpusConfiguration Read()
    {
        if (Load() is not { } root)
        {
            return new CorpusConfiguration(_folder) { Path = _path };
        }

        var values = Mapping(root, "the file", Keys);
        ImmutableArray<string> references = [.. Nodes(values["reference"]).Select(node => PathOf(node, "reference"))];
        return new CorpusConfiguration(_folder)
        {
            Path = _path,
            Files = Texts(values["files"], "files"),
            Exclude = [.. Texts(values["exclude"], "exclude"), .. references.Select(PatternOf)],
            References = references,
            Formats = ReadFormats(values["formats"]),
            Fields = ReadFields(values["fields"]),
            RulePacks = [.. Nodes(values["rules"]).Select(node => PathOf(node, "rules"))],
            Baseline = values["baseline"] is { } baseline ? PathOf(baseline, "baseline") : null,
            Links = new LinkConfigurationReader(_name).Read(values["links"]),
            Lines = values.Pairs.ToImmutableDictionary(pair => pair.Key.Value, pair => pair.Key.Line),
        };
    }

    private RuleNode? Load()
    {
        try
        {
            using var text = new StringReader(RegularFile.ReadText(_path, RegularFile.LargestConfiguration));
            return YamlRuleNodes.ReadAny(text, _name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RuleException(_name, 1, 1, $"the file cannot be read: {e.Message}");
        }
    }

    private ImmutableArray<(string Pattern, CorpusFormat Format)> ReadFormats(RuleNode? node)
    {
        if (node is null)
        {
            return [];
        }

        return
        [
            .. Mapping(node, "formats",
                allowed: null).Pairs.Select(pair => (pair.Key.Value, CorpusFormats.ByName(Text(pair.Value, "a format"))
                ?? throw new RuleException(_name, pair.Value,
                    $"there is no format '{Text(pair.Value, "a format")}'; allowed: "
                    + $"{string.Join(", ", CorpusFormats.All.Select(format => format.Name))}"))),
        ];
    }

    private FieldMapping ReadFields(RuleNode? node)
    {
        if (node is null)
        {
            return FieldMapping.Default;
        }

        return Mapping(node, "fields", Fields).Pairs.Aggregate(FieldMapping.Default,
            (mapping, pair) => mapping.With(pair.Key.Value, Texts(pair.Value, pair.Key.Value)));
    }

    private RuleMapping Mapping(RuleNode node, string what, ImmutableArray<string>? allowed)
    {
        if (node is not RuleMapping mapping)
        {
            throw new RuleException(_name, node, $"{what} must be a mapping (key: value), not a {node.Kind}");
        }

        if (allowed is { } names && mapping.Pairs.FirstOrDefault(pair => !names.Contains(pair.Key.Value)) is { } unknown)
        {
            throw new RuleException(_name, unknown.Key, $"there is no key '{unknown.Key.Value}' here; allowed: {string.Join(", ", names)}");
        }

        // A key with nothing behind it, as is left when the lines of a list are commented out, says nothing.
        return mapping with { Pairs = [.. mapping.Pairs.Where(pair => pair.Value is not RuleScalar { Value.Length: 0 })] };
    }

    /// <summary>A list of texts, or one text alone.</summary>
    private ImmutableArray<string> Texts(RuleNode? node, string what) => [.. Nodes(node).Select(item => Text(item, what))];

    private static IEnumerable<RuleNode> Nodes(RuleNode? node) => node switch
    {
        null => [],
        RuleSequence list => list.Items,
        _ => [node],
    };

    private string Text(RuleNode node, string what) =>
        node is RuleScalar { Value.Length: > 0 } scalar
        ? scalar.Value
        : throw new RuleException(_name, node, $"'{what}' must be text that is not empty, not a {node.Kind}");

    /// <summary>What is read for comparison is no part of the corpus.</summary>
    private string PatternOf(string path) => "/" + Path.GetRelativePath(_folder, path).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>
    /// Absolute. The file comes with a stranger's repository: what it names is of that repository, and nothing else of the
    /// machine's.
    /// </summary>
    private string PathOf(RuleNode node, string what)
    {
        var text = Text(node, what);
        return !text.Contains('\0', StringComparison.Ordinal)
            && Path.GetFullPath(text, _folder) is var path
            && RealPath.StaysIn(_folder, path)
            ? path
            : throw new RuleException(_name, node,
                $"'{what}' must name what lies below the folder of this file, and '{text}' does not; a folder of rules elsewhere can be "
                + $"named with --rules");
    }
}
