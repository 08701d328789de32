using System.Collections.Frozen;
using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Duplicates.Sketches;

namespace PaperLint.Evidence;

/// <summary>The references of the papers of a run, by the keys of those.</summary>
public sealed class ReferencePapers
{
    private readonly FrozenDictionary<string, ImmutableArray<ReferencePaper>> _byKey;

    internal ReferencePapers(IReadOnlyDictionary<string, ImmutableArray<ReferencePaper>> byKey)
        : this(byKey.ToFrozenDictionary(StringComparer.Ordinal), [])
    {
    }

    private ReferencePapers(FrozenDictionary<string, ImmutableArray<ReferencePaper>> byKey, ImmutableSortedSet<int> cutLengths)
    {
        _byKey = byKey;
        CutLengths = cutLengths;
    }

    public static ReferencePapers Empty { get; } = new(FrozenDictionary<string, ImmutableArray<ReferencePaper>>.Empty);

    /// <summary>Those of both; of a paper first those of the first.</summary>
    public static ReferencePapers Merge(ReferencePapers first, ReferencePapers second) =>
        new ReferencePapers(first._byKey.Concat(second._byKey)
            .GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.SelectMany(papers => papers).ToImmutableArray(), StringComparer.Ordinal))
            .With(first.CutLengths.Union(second.CutLengths));

    public bool IsEmpty => _byKey.Count == 0;

    /// <summary>The numbers of characters at which the corpus cuts abstracts.</summary>
    internal ImmutableSortedSet<int> CutLengths { get; }

    /// <summary>
    /// Copies of the paper, or of one with its key; what they prove of it is still to be compared. Where the corpus is a reference of
    /// itself, the paper as it was read is none, nor is one of the corpus with the same texts.
    /// </summary>
    internal ImmutableArray<ReferencePaper> Of(Entry entry)
    {
        var papers = _byKey.GetValueOrDefault(SketchBuilder.RememberedKey(entry), []);
        return papers.Any(paper => paper.IsOfCorpus)
            ? papers.RemoveAll(paper => paper.IsOfCorpus && paper.HasTextsOf(entry.Original))
            : papers;
    }

    /// <summary>The same references of a corpus that cuts abstracts at these numbers of characters.</summary>
    internal ReferencePapers With(ImmutableSortedSet<int> cutLengths) => new(_byKey, cutLengths);

    /// <summary>All of them, with the keys of the papers that they are references of; in a fixed order.</summary>
    internal IEnumerable<(string Key, ReferencePaper Paper)> All =>
        _byKey.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value.Select(paper => (pair.Key, paper)));
}
