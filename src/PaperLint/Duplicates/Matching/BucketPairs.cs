using PaperLint.Duplicates.Grouping;

namespace PaperLint.Duplicates.Matching;

/// <summary>
/// The pairs of <see cref="CandidatePairs"/> of a bucket whose papers come one after another, in rising order: however many they are,
/// only the first ones are remembered.
/// </summary>
internal sealed class BucketPairs(Action<long, long> add)
{
    private readonly List<long> _papers = [];
    private long _count;

    public void Add(long paper)
    {
        _count++;
        _papers.Add(paper);
        if (_count == CandidatePairs.Crowd + 1)
        {
            for (var i = 1; i < _papers.Count; i++)
            {
                AddInCrowd(i);
            }
        }
        else if (_count > CandidatePairs.Crowd)
        {
            AddInCrowd(_papers.Count - 1);
            _papers.RemoveAt(1);
        }
    }

    public void End()
    {
        if (_count <= CandidatePairs.Crowd)
        {
            foreach (var (i, j) in CandidatePairs.Of(_papers.Count))
            {
                add(_papers[i], _papers[j]);
            }
        }

        _papers.Clear();
        _count = 0;
    }

    /// <summary>The pairs of a paper of a crowd with those before it.</summary>
    private void AddInCrowd(int at)
    {
        add(_papers[0], _papers[at]);
        for (var before = Math.Max(1, at - CandidatePairs.Neighbours); before < at; before++)
        {
            add(_papers[before], _papers[at]);
        }
    }
}
