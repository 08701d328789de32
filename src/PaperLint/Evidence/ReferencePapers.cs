using System.Collections.Frozen;
using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Duplicates.Sketches;

namespace PaperLint.Evidence;

/// <summary>The references of the papers of a run, by the keys of those.</summary>
public sealed class ReferencePapers
{
    private readonly FrozenDictionary<string, ImmutableArray<ReferencePaper>> _byKey;

    internal ReferencePapers(IReadOnlyDictionary<string, ImmutableArray<ReferencePaper>> byKey) =>
        _byKey = byKey.ToFrozenDictionary(StringComparer.Ordinal);

    public static ReferencePapers Empty { get; } = new(FrozenDictionary<string, ImmutableArray<ReferencePaper>>.Empty);

    /// <summary>Those of both; of a paper first those of the first.</summary>
    public static ReferencePapers Merge(ReferencePapers first, ReferencePapers second) => first.IsEmpty ? second
        : second.IsEmpty ? first
        : new(first._byKey.Concat(second._byKey)
            .GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.SelectMany(papers => papers).ToImmutableArray(), StringComparer.Ordinal));

    public bool IsEmpty => _byKey.Count == 0;

    /// <summary>Copies of the paper, or of one with its key; what they prove of it is still to be compared.</summary>
    internal ImmutableArray<ReferencePaper> Of(Entry entry) => _byKey.GetValueOrDefault(SketchBuilder.RememberedKey(entry), []);

    /// <summary>All of them, with the keys of the papers that they are references of; in a fixed order.</summary>
    internal IEnumerable<(string Key, ReferencePaper Paper)> All =>
        _byKey.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value.Select(paper => (pair.Key, paper)));
}
