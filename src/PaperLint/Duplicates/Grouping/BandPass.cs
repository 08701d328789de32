using System.Collections.Concurrent;
using System.Numerics;
using PaperLint.Duplicates.Sketches;

namespace PaperLint.Duplicates.Grouping;

/// <summary>
/// The band hashes of some papers for the bands of one pass: papers that share one are candidates. Computed from the
/// kept shingles pass by pass, so that all bands of a large corpus never lie in memory at once.
/// </summary>
internal sealed class BandPass
{
    /// <summary>Bits for each hash: so many that few meet another's by chance.</summary>
    private const uint PlacesForHash = 8;

    /// <summary>Hashes that one pass keeps at most, of a large corpus: 40 MB of a million papers.</summary>
    private const int Kept = 10_000_000;

    private readonly int[] _ids;
    private readonly uint[][] _bands;

    public BandPass(SketchStore store, int[] ids, int firstBand, ParallelOptions parallel)
    {
        _ids = ids;
        _bands = [.. Enumerable.Range(0, BandsOf(ids.Length)).Select(_ => new uint[ids.Length])];
        if (ids.Length > 0)
        {
            Parallel.ForEach(Partitioner.Create(0, ids.Length), parallel, range => Fill(store, firstBand, range));
        }
    }

    /// <summary>Bands in a pass over so many papers: as many as there is room for, for the shingles are unpacked once a pass.</summary>
    public static int BandsOf(int papers) => (long)papers * MinHash.Bands <= Kept ? MinHash.Bands : MinHash.BandsPerStep;

    /// <summary>The papers, in rising order, of each two or more that share the hash of a band of this pass.</summary>
    public IEnumerable<ArraySegment<int>> Buckets(int band)
    {
        // The hash and the position of its paper in one number sort far faster than two arrays.
        var sorted = SharedHashes(_bands[band]);
        Array.Sort(sorted);
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            end = start + 1;
            while (end < sorted.Length && sorted[end] >> 32 == sorted[start] >> 32)
            {
                end++;
            }

            if (end - start > 1)
            {
                yield return Array.ConvertAll(sorted[start..end], item => _ids[(uint)item]);
            }
        }
    }

    /// <summary>Each hash that may be there twice, with its position: nearly all are alone, and need not be sorted.</summary>
    private static ulong[] SharedHashes(uint[] hashes)
    {
        var mask = BitOperations.RoundUpToPowerOf2((uint)Math.Max(hashes.Length, 1)) * PlacesForHash - 1;
        var seen = new ulong[mask / 64 + 1];
        var again = new ulong[mask / 64 + 1];
        foreach (var hash in hashes)
        {
            var (at, bit) = ((hash & mask) / 64, 1UL << (int)hash);
            again[at] |= seen[at] & bit;
            seen[at] |= bit;
        }

        var shared = new List<ulong>();
        for (var i = 0; i < hashes.Length; i++)
        {
            if ((again[(hashes[i] & mask) / 64] >> (int)hashes[i] & 1) != 0)
            {
                shared.Add(((ulong)hashes[i] << 32) | (uint)i);
            }
        }

        return [.. shared];
    }

    private void Fill(SketchStore store, int firstBand, Tuple<int, int> range)
    {
        Span<uint> shingles = stackalloc uint[ShingleSet.Limit];
        Span<uint> hashes = stackalloc uint[MinHash.Bands];
        hashes = hashes[.._bands.Length];
        for (var i = range.Item1; i < range.Item2; i++)
        {
            var count = ShingleSet.Unpack(store.Shingles(_ids[i]), shingles);
            MinHash.HashBands(shingles[..count], firstBand, hashes);
            for (var band = 0; band < hashes.Length; band++)
            {
                _bands[band][i] = hashes[band];
            }
        }
    }
}
