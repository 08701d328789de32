using System.Collections.Immutable;
using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Packs;

namespace PaperLint.Tests.Packs;

/// <summary>A stranger's pack, of rules and data files that a test makes.</summary>
internal sealed class PackInMemory : RulePack
{
    private readonly SortedDictionary<string, RuleNode> _files = new(StringComparer.Ordinal);

    public override IEnumerable<string> RuleFiles => _files.Keys.Where(file => RuleFileName.IsRule(Path.GetFileName(file)));

    /// <summary>All files, rules and data.</summary>
    public IEnumerable<string> Names => _files.Keys;

    public static BuiltInRulePack BuiltIn { get; } = new();

    public override string DisplayPath(string file) => "pack/" + file;

    public override RuleNode Load(string file) =>
        _files.TryGetValue(file, out var node) ? node : throw new RuleException(DisplayPath(file), 1, 1, "absent");

    public PackInMemory With(string file, string yaml)
    {
        using var text = new StringReader(yaml);
        return With(file, YamlRuleNodes.Read(text, DisplayPath(file)));
    }

    public PackInMemory With(string file, RuleNode node)
    {
        _files[file] = node;
        return this;
    }

    /// <summary>A built-in rule under an id of the pack, with its data files, which keep their names.</summary>
    /// <param name="file">The rule's file in the built-in rules.</param>
    /// <param name="change">What the twin says differently; null values leave a key out.</param>
    public static PackInMemory TwinOf(string file, params (string Key, RuleNode? Value)[] change)
    {
        var folder = file[..(file.IndexOf('/', StringComparison.Ordinal) + 1)];
        var rule = (RuleMapping)BuiltIn.Load(file);
        var pack = new PackInMemory();
        var kind = AnalyzerProviders.All[((RuleScalar)rule["analyzer"]!).Value];
        foreach (var parameter in kind.Parameters.Where(parameter => parameter.Type == PaperLint.Analyzers.ParameterType.DataFile))
        {
            if (rule[parameter.Name] is RuleScalar data)
            {
                pack.With(folder + data.Value, BuiltIn.Load(folder + data.Value));
            }
        }

        var changed = change.Select(pair => pair.Key).Concat(["id", "name"]).ToHashSet();
        ImmutableArray<RulePair> pairs =
        [
            .. rule.Pairs.Where(pair => !changed.Contains(pair.Key.Value)),
            .. change.Where(pair => pair.Value is not null).Select(pair => new RulePair(new RuleScalar(pair.Key, 1, 1), pair.Value!)),
        ];
        return pack.With(folder + "PL9001-twin.yml", new RuleMapping(pairs, 1, 1));
    }
}
