using System.Collections.Immutable;

namespace PaperLint.Packs;

/// <summary>
/// A data file of a pack: a mapping of word lists and tables, read with their types. It is known by its pack and its path
/// in it, so that two packs may each have a <c>words.yml</c>. Whatever is wrong in it is a <see cref="RuleException"/> at its
/// place, that says what is allowed.
/// </summary>
/// <param name="pack">The pack.</param>
/// <param name="path">With <c>/</c>, relative to the pack.</param>
public sealed class DataFile(RulePack pack, string path) : IEquatable<DataFile>
{
    private readonly RulePack _pack = pack;
    private readonly string _path = path;
    private RuleNode? _content;

    /// <summary>The file, as messages name it.</summary>
    public string Path => _pack.DisplayPath(_path);

    /// <summary>Whether the file is part of the program.</summary>
    public bool IsBuiltIn => _pack is BuiltInRulePack;

    /// <summary>What the file says; read when it is first asked for.</summary>
    /// <exception cref="RuleException">It is absent, unreadable or no YAML.</exception>
    public RuleNode Content => _content ??= _pack.Load(_path);

    /// <summary>All that the file says, by key.</summary>
    /// <exception cref="RuleException">It is no mapping.</exception>
    public RuleMapping Keys => Mapping(Content);

    /// <summary>
    /// The words of a list: a YAML list of texts, or a text of words with white space between them, which is easier to read where
    /// they are many.
    /// </summary>
    /// <exception cref="RuleException">There is no such list, or it holds something else.</exception>
    public ImmutableArray<string> Words(string key) => Words(Required(key));

    /// <summary>The words of a list, in either form.</summary>
    /// <exception cref="RuleException">It is no list of texts.</exception>
    public ImmutableArray<string> Words(RuleNode list) => list switch
    {
        RuleScalar text => [.. text.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)],
        RuleSequence items =>
            [.. items.Items.Select(item => Text(item) is { Length: > 0 } word
            ? word
            : throw Error(item, "a word of a list cannot be empty"))],
        _ => throw Error(list, $"a list of words is expected here, for example [one, two], not a {list.Kind}"),
    };

    /// <summary>The texts of a list, which may have spaces in them.</summary>
    /// <exception cref="RuleException">There is no such list, or it holds something else.</exception>
    public ImmutableArray<string> Texts(string key) => Required(key) is RuleSequence list
        ? Words(list)
        : throw Error(Required(key), $"'{key}' must be a list, for example [one text, another]");

    /// <summary>The text behind a key.</summary>
    /// <exception cref="RuleException">There is none.</exception>
    public string Text(string key) => Text(Required(key));

    /// <exception cref="RuleException">The value is no text.</exception>
    public string Text(RuleNode node) =>
        node is RuleScalar scalar ? scalar.Value : throw Error(node, $"text is expected here, not a {node.Kind}");

    /// <exception cref="RuleException">The value is no mapping.</exception>
    public RuleMapping Mapping(RuleNode node) =>
        node as RuleMapping ?? throw Error(node, $"a mapping is expected here, for example 'key: value', not a {node.Kind}");

    /// <exception cref="RuleException">The key is not there.</exception>
    public RuleNode Required(string key) =>
        Keys is var keys && keys[key] is { } node ? node : throw Error(keys, $"the key '{key}' is missing");

    /// <summary>An error at a place of the file.</summary>
    public RuleException Error(RuleNode at, string message) => new(Path, at, message);

    public bool Equals(DataFile? other) => other is not null && ReferenceEquals(_pack, other._pack) && _path == other._path;

    public override bool Equals(object? obj) => Equals(obj as DataFile);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_path);
}
