using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Formats;
using PaperLint.Packs;

namespace PaperLint.Configuration;

/// <summary>Reads <c>paperlint.yml</c>. Whatever is wrong with it is a <see cref="RuleException"/> at its place, with what is allowed.</summary>
public sealed class CorpusConfigurationReader
{
    /// <summary>Larger than any that a person keeps, far below what could exhaust memory.</summary>
    private const long MaxBytes = 1024 * 1024;

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
    public static ImmutableArray<string> Keys { get; } = ["files", "exclude", "formats", "fields", "rules", "baseline"];

    /// <summary>The fields that keys can be mapped to.</summary>
    public static ImmutableArray<string> Fields { get; } = [FieldNames.Title, FieldNames.Abstract, FieldNames.Url, FieldNames.Id, FieldNames.Authors];

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
        return new CorpusConfiguration(_folder)
        {
            Path = _path,
            Files = Texts(values["files"], "files"),
            Exclude = Texts(values["exclude"], "exclude"),
            Formats = ReadFormats(values["formats"]),
            Fields = ReadFields(values["fields"]),
            RulePacks = [.. Texts(values["rules"], "rules").Select(PathOf)],
            Baseline = values["baseline"] is { } baseline ? PathOf(Text(baseline, "baseline")) : null,
            Lines = values.Pairs.ToImmutableDictionary(pair => pair.Key.Value, pair => pair.Key.Line),
        };
    }

    private RuleNode? Load()
    {
        try
        {
            if (new FileInfo(_path).Length > MaxBytes)
            {
                throw new RuleException(_name, 1, 1, "the file is larger than 1 MiB, which no configuration is");
            }

            using var text = File.OpenText(_path);
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
            .. Mapping(node, "formats", allowed: null).Pairs.Select(pair => (pair.Key.Value, CorpusFormats.ByName(Text(pair.Value, "a format"))
                ?? throw new RuleException(_name, pair.Value, $"there is no format '{Text(pair.Value, "a format")}'; allowed: {string.Join(", ", CorpusFormats.All.Select(format => format.Name))}"))),
        ];
    }

    private FieldMapping ReadFields(RuleNode? node)
    {
        if (node is null)
        {
            return FieldMapping.Default;
        }

        return Mapping(node, "fields", Fields).Pairs.Aggregate(FieldMapping.Default, (mapping, pair) => mapping.With(pair.Key.Value, Texts(pair.Value, pair.Key.Value)));
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
    private ImmutableArray<string> Texts(RuleNode? node, string what) => node switch
    {
        null => [],
        RuleSequence list => [.. list.Items.Select(item => Text(item, what))],
        _ => [Text(node, what)],
    };

    private string Text(RuleNode node, string what) =>
        node is RuleScalar { Value.Length: > 0 } scalar ? scalar.Value : throw new RuleException(_name, node, $"'{what}' must be text that is not empty, not a {node.Kind}");

    private string PathOf(string path) => Path.GetFullPath(path, _folder);
}
