using System.Collections.Immutable;
using PaperLint.Duplicates.Grouping;

namespace PaperLint.Decisions;

/// <summary>Joins reports on copies to groups.</summary>
internal sealed class CopyGroups
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(int[] Papers, int Count)> _copies = [];

    /// <summary>Takes papers that are copies of each other, one at least, with the number of reports on them.</summary>
    public void Add(IEnumerable<string> papers, int count) => _copies.Add(([.. papers.Select(NumberOf)], count));

    /// <summary>In the order of their first papers.</summary>
    public IEnumerable<CopyGroup> All()
    {
        var sets = new DisjointSets(_numbers.Count);
        foreach (var paper in _copies.SelectMany(copies => copies.Papers.Skip(1).Select(paper => (First: copies.Papers[0], Other: paper))))
        {
            sets.Join(paper.First, paper.Other);
        }

        var counts = _copies.ToLookup(copies => sets.Root(copies.Papers[0]), copies => (long)copies.Count);
        return _numbers
            .GroupBy(paper => sets.Root(paper.Value), paper => paper.Key)
            .Select(group =>
                new CopyGroup(group.ToImmutableSortedSet(StringComparer.Ordinal), (int)Math.Min(counts[group.Key].Sum(), int.MaxValue)))
            .OrderBy(group => group.Papers[0], StringComparer.Ordinal);
    }

    private int NumberOf(string paper)
    {
        if (!_numbers.TryGetValue(paper, out var number))
        {
            _numbers.Add(paper, number = _numbers.Count);
        }

        return number;
    }
}
