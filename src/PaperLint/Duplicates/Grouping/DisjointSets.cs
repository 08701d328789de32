namespace PaperLint.Duplicates.Grouping;

/// <summary>Union-find over the numbers below <paramref name="count"/>, with union by size.</summary>
internal sealed class DisjointSets(int count)
{
    /// <summary>The parent; of a root, minus the size of its set.</summary>
    private readonly int[] _parents = Filled(count);

    /// <summary>The root of the set. Changes nothing, so several threads may ask while nobody joins sets.</summary>
    public int Root(int item)
    {
        while (_parents[item] >= 0)
        {
            item = _parents[item];
        }

        return item;
    }

    public bool AreJoined(int first, int second) => Root(first) == Root(second);

    public void Join(int first, int second)
    {
        var (large, small) = (Root(first), Root(second));
        if (large == small)
        {
            return;
        }

        if (_parents[large] > _parents[small])
        {
            (large, small) = (small, large);
        }

        _parents[large] += _parents[small];
        _parents[small] = large;
    }

    /// <summary>The sets with more than one item, each in rising order, ordered by their first items.</summary>
    public List<List<int>> Sets()
    {
        var byRoot = new Dictionary<int, List<int>>();
        var sets = new List<List<int>>();
        for (var item = 0; item < _parents.Length; item++)
        {
            var root = Root(item);
            if (_parents[root] == -1)
            {
                continue;
            }

            if (!byRoot.TryGetValue(root, out var set))
            {
                byRoot.Add(root, set = []);
                sets.Add(set);
            }

            set.Add(item);
        }

        return sets;
    }

    private static int[] Filled(int count)
    {
        var parents = new int[count];
        Array.Fill(parents, -1);
        return parents;
    }
}
