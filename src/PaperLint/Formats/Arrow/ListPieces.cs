namespace PaperLint.Formats.Arrow;

/// <summary>The items that lists are to have, found out list by list.</summary>
/// <param name="isThere">Whether an item is not null; asked in the order of the items.</param>
internal sealed class ListPieces(Func<long, bool> isThere)
{
    private readonly List<ValuePiece> _pieces = [];

    public IReadOnlyList<ValuePiece> Items => _pieces;

    /// <summary>Items so far.</summary>
    public long Count { get; private set; }

    /// <summary>Takes the items of a list as they are.</summary>
    public void Keep(long start, long end)
    {
        if (_pieces is [.., { Texts: null } last] && last.Start + last.Count == start)
        {
            _pieces[^1] = last with { Count = end - last.Start };
        }
        else if (end > start)
        {
            _pieces.Add(ValuePiece.Kept(start, end - start));
        }

        Count += end - start;
    }

    /// <summary>Takes new texts for the items of a list: one for each that is not null, or a list of another length.</summary>
    public void Replace(long start, long end, IReadOnlyList<byte[]> texts)
    {
        bool[] there = [.. Range(start, end).Select(isThere)];
        if (there.Count(isSet => isSet) != texts.Count)
        {
            _pieces.Add(ValuePiece.New(-1, texts));
            Count += texts.Count;
            return;
        }

        var next = 0;
        for (var i = 0; i < there.Length; i++)
        {
            _pieces.Add(there[i] ? ValuePiece.New(start + i, [texts[next++]]) : ValuePiece.Kept(start + i, 1));
        }

        Count += there.Length;
    }

    private static IEnumerable<long> Range(long start, long end)
    {
        for (var i = start; i < end; i++)
        {
            yield return i;
        }
    }
}
