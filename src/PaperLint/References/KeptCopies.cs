using PaperLint.Evidence;

namespace PaperLint.References;

/// <summary>
/// Copies of papers, by the numbers of these: so many of each that no file, however large, fills the memory with one paper.
/// </summary>
internal sealed class KeptCopies
{
    /// <summary>Copies of one paper that are kept: who has more of them has the same text again.</summary>
    public const int MostOfOne = 8;

    private readonly Dictionary<int, List<ReferencePaper>> _papers = [];

    public IEnumerable<(int Id, ReferencePaper Paper)> All =>
        _papers.SelectMany(item => item.Value.Select(paper => (item.Key, paper)));

    public void Add(int id, ReferencePaper paper)
    {
        if (!_papers.TryGetValue(id, out var papers))
        {
            _papers.Add(id, papers = []);
        }

        if (papers.Count < MostOfOne && !papers.Exists(known => IsSame(known, paper)))
        {
            papers.Add(paper);
        }
    }

    private static bool IsSame(ReferencePaper known, ReferencePaper paper) =>
        known.Title == paper.Title && known.Abstract == paper.Abstract && known.IsOfCorpus == paper.IsOfCorpus;
}
