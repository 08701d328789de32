using System.Numerics;

namespace PaperLint.Language.Formulas;

/// <summary>The weights of features, in whole numbers: sums of them are the same on every machine and in any order.</summary>
internal sealed class JudgementTable
{
    private const ulong Free = 0;

    private readonly ulong[] _keys;
    private readonly short[] _weights;
    private readonly int _mask;

    public JudgementTable(IReadOnlyCollection<KeyValuePair<ulong, short>> weights)
    {
        var places = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, 2 * weights.Count));
        _keys = new ulong[places];
        _weights = new short[places];
        _mask = places - 1;
        foreach (var (key, weight) in weights)
        {
            var at = Find(key);
            _keys[at] = key;
            _weights[at] = weight;
        }
    }

    /// <summary>The weight of a feature; 0 where the table has none.</summary>
    public int this[ulong key] => _weights[Find(key)];

    private int Find(ulong key)
    {
        var at = (int)key & _mask;
        while (_keys[at] != key && _keys[at] != Free)
        {
            at = (at + 1) & _mask;
        }

        return at;
    }
}
