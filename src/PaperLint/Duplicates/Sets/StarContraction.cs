using System.Buffers.Binary;
using PaperLint.Duplicates.Spilling;

namespace PaperLint.Duplicates.Sets;

/// <summary>
/// Finds what is joined, directly or by others, with no more memory than sorting takes: large-star and small-star in turn (Kiveris,
/// Lattanzi, Mirrokni, Rastogi, Vassilvitskii, "Connected Components in MapReduce and Beyond", SoCC 2014). Each hangs papers on the
/// smallest number that they are joined to, until every paper hangs on the smallest of its set.
/// </summary>
internal sealed class StarContraction(SortMemory memory)
{
    private readonly RecordBuffer _record = new();

    /// <summary>
    /// Each paper of a pair with the smallest of its set, and the smallest with each of the others: records of twice 64 bits, some of
    /// them repeated. Who asks closes it.
    /// </summary>
    /// <exception cref="IOException">There is no room on the disk.</exception>
    public SpillingSort Find(IEnumerable<(long First, long Second)> pairs)
    {
        var edges = new SpillingSort(memory);
        foreach (var (first, second) in pairs)
        {
            AddBoth(edges, first, second);
        }

        for (var hasChanged = true; hasChanged;)
        {
            using var larger = new SpillingSort(memory);
            hasChanged = LargeStar(edges, larger);
            edges.Dispose();
            edges = new SpillingSort(memory);
            hasChanged |= SmallStar(larger, edges);
        }

        return edges;
    }

    /// <summary>Hangs all larger neighbours of a paper on the smallest of its neighbours and itself.</summary>
    private bool LargeStar(SpillingSort edges, SpillingSort larger)
    {
        var (node, least, hasChanged) = (-1L, -1L, false);
        foreach (var (paper, neighbour) in Pairs(edges))
        {
            (node, least) = paper == node ? (node, least) : (paper, Math.Min(paper, neighbour));
            if (neighbour > paper)
            {
                larger.Add(_record.Clear().Add(neighbour).Add(least).Written);
                hasChanged |= least != paper;
            }
        }

        return hasChanged;
    }

    /// <summary>Hangs a paper and all its smaller neighbours on the smallest of these.</summary>
    private bool SmallStar(SpillingSort larger, SpillingSort edges)
    {
        var (node, least, hasChanged) = (-1L, -1L, false);
        foreach (var (paper, neighbour) in Pairs(larger))
        {
            if (paper != node)
            {
                (node, least) = (paper, neighbour);
                AddBoth(edges, paper, least);
            }
            else
            {
                AddBoth(edges, neighbour, least);
                hasChanged = true;
            }
        }

        return hasChanged;
    }

    private void AddBoth(SpillingSort edges, long first, long second)
    {
        edges.Add(_record.Clear().Add(first).Add(second).Written);
        edges.Add(_record.Clear().Add(second).Add(first).Written);
    }

    public static IEnumerable<(long Paper, long Neighbour)> Pairs(SpillingSort edges) => edges.Distinct().Select(record =>
        (BinaryPrimitives.ReadInt64BigEndian(record.Span), BinaryPrimitives.ReadInt64BigEndian(record.Span[sizeof(long)..])));
}
