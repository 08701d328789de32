namespace PaperLint.Decisions.Curation;

/// <summary>
/// Papers that are said to repeat each other and do not. Which of them is reported, and beside which, hangs on the order of the
/// input, so what was said of two and two holds for all of them.
/// </summary>
internal sealed class RejectedCopies
{
    private readonly Dictionary<string, Decision> _byPaper = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _groupOf = new(StringComparer.Ordinal);

    public RejectedCopies(IEnumerable<Decision> rejected)
    {
        var groups = new CopyGroups();
        foreach (var decision in rejected)
        {
            string[] papers = [.. decision.Defect.Copies];
            if (papers.Length == 0)
            {
                continue;
            }

            groups.Add(papers, 1);
            foreach (var paper in papers)
            {
                _byPaper[paper] = decision;
            }
        }

        foreach (var (number, group) in groups.All().Index())
        {
            foreach (var paper in group.Papers)
            {
                _groupOf[paper] = number;
            }
        }
    }

    /// <summary>A decision by which the papers, one at least, are no copies of each other; null where there is none.</summary>
    public Decision? Find(IEnumerable<string> papers)
    {
        int? common = null;
        string? last = null;
        foreach (var paper in papers)
        {
            if (!_groupOf.TryGetValue(paper, out var group) || (common is { } known && known != group))
            {
                return null;
            }

            (common, last) = (group, paper);
        }

        return last is null ? null : _byPaper[last];
    }
}
