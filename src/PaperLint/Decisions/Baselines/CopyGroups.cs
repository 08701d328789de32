using System.Collections.Immutable;

namespace PaperLint.Decisions.Baselines;

/// <summary>Joins reports on copies to groups.</summary>
internal sealed class CopyGroups
{
    private readonly Dictionary<string, (HashSet<string> Papers, List<int> Counts)> _byPaper = new(StringComparer.Ordinal);

    /// <summary>Takes papers that are copies of each other, with the number of reports on them.</summary>
    public void Add(IEnumerable<string> papers, int count)
    {
        (HashSet<string> Papers, List<int> Counts) joined = ([], [count]);
        foreach (var paper in papers)
        {
            if (_byPaper.TryGetValue(paper, out var known) && known.Papers != joined.Papers)
            {
                var (smaller, larger) = known.Papers.Count < joined.Papers.Count ? (known, joined) : (joined, known);
                larger.Papers.UnionWith(smaller.Papers);
                larger.Counts.AddRange(smaller.Counts);
                foreach (var member in smaller.Papers)
                {
                    _byPaper[member] = larger;
                }

                joined = larger;
            }

            joined.Papers.Add(paper);
            _byPaper[paper] = joined;
        }
    }

    /// <summary>In the order of their first papers.</summary>
    public IEnumerable<CopyGroup> All() => _byPaper.Values
        .DistinctBy(group => group.Papers)
        .Select(group => new CopyGroup(group.Papers.ToImmutableSortedSet(StringComparer.Ordinal), (int)Math.Min(group.Counts.Sum(count => (long)count), int.MaxValue)))
        .OrderBy(group => group.Papers[0], StringComparer.Ordinal);
}
