namespace PaperLint.Reporting.Sarif;

/// <summary>The results of a run, as many as may be: a graver one takes the place of a milder one.</summary>
internal sealed class SarifResults
{
    /// <summary>
    /// Results that GitHub takes in a run; a larger report is refused as a whole. (Of these it shows 5,000, the gravest.)
    /// </summary>
    public const int Capacity = 25_000;

    private readonly List<(int Order, SarifResult Result)>[] _byRank =
        [.. Enum.GetValues<SarifRank>().Select(_ => new List<(int, SarifResult)>())];
    private int _order;

    public int Count => _byRank.Sum(results => results.Count);

    public int LeftOut { get; private set; }

    /// <param name="rank">How grave it is.</param>
    /// <param name="create">Makes the result; not called where there is no room for it.</param>
    public void Add(SarifRank rank, Func<SarifResult> create)
    {
        if (_order - LeftOut == Capacity && !DropMilderThan(rank))
        {
            _order++;
            LeftOut++;
            return;
        }

        _byRank[(int)rank].Add((_order++, create()));
    }

    public IEnumerable<SarifResult> InOrder() =>
        _byRank.SelectMany(results => results).OrderBy(result => result.Order).Select(result => result.Result);

    private bool DropMilderThan(SarifRank rank)
    {
        for (var milder = _byRank.Length - 1; milder > (int)rank; milder--)
        {
            if (_byRank[milder] is { Count: > 0 } results)
            {
                results.RemoveAt(results.Count - 1);
                LeftOut++;
                return true;
            }
        }

        return false;
    }
}
