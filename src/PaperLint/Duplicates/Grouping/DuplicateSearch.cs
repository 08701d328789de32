using System.Collections.Concurrent;
using System.Collections.Immutable;
using PaperLint.Duplicates.Sketches;

namespace PaperLint.Duplicates.Grouping;

/// <summary>
/// Finds the papers of a corpus that are the same. Equal texts by their hash; near copies by MinHash bands, identifiers
/// and titles; cut ones by the opening of the abstract. Whatever is found is compared exactly before it counts. The
/// outcome is the same for any number of cores, and, but for what falls into <see cref="DuplicateSearchResult.Crowds"/>, for any
/// order of papers.
/// </summary>
internal sealed class DuplicateSearch
{
    /// <summary>Buckets whose papers are compared before any are joined.</summary>
    private const int BucketsAtOnce = 4096;

    private readonly SketchStore _store;
    private readonly DuplicateSearchOptions _options;
    private readonly PaperComparer _comparer;
    private readonly DisjointSets _sets;
    private readonly ParallelOptions _parallel;
    private readonly ConcurrentDictionary<int, int> _crowds = new();

    private DuplicateSearch(SketchStore store, DuplicateSearchOptions options)
    {
        _store = store;
        _options = options;
        _comparer = new PaperComparer(store, options.Kinds);
        _sets = new DisjointSets(store.Count);
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Jobs };
    }

    public static DuplicateSearchResult Run(SketchStore store, DuplicateSearchOptions options) => new DuplicateSearch(store, options).Run();

    private DuplicateSearchResult Run()
    {
        var distinct = JoinEqualTexts();
        if ((_options.Kinds & ~RelationKind.Exact) != 0)
        {
            JoinWithin(FingerprintBuckets.Find(_store, distinct, (in SketchRow row) => row.Identifier));
            JoinWithin(FingerprintBuckets.Find(_store, distinct, (in SketchRow row) => row.Title));
            JoinWithin(NotingCrowds(FingerprintBuckets.Find(_store, distinct, (in SketchRow row) => row.Opening)));
        }

        if (_options.Kinds.HasFlag(RelationKind.Near))
        {
            JoinSimilar(distinct);
        }

        var groups = GroupFormation.Form(_sets, _comparer, new Survivor(_store, _options.IsRejected));
        return new DuplicateSearchResult(groups,
            [.. _crowds.OrderBy(crowd => crowd.Key).Select(crowd => new Crowd(crowd.Key, crowd.Value))]);
    }

    /// <summary>Joins papers with the same text and returns one of each text: the rest of the work is done with those.</summary>
    private int[] JoinEqualTexts()
    {
        var papers = Enumerable.Range(0, _store.Count).Where(id => !_options.Left.Contains(id)).ToArray();
        var isCopy = new bool[_store.Count];
        foreach (var bucket in FingerprintBuckets.Find(_store, papers, (in SketchRow row) => row.Text))
        {
            if (!PaperComparer.IsDistinct(_store[bucket[0]]))
            {
                JoinWithin([bucket]);
            }
            else
            {
                foreach (var id in bucket.Skip(1))
                {
                    isCopy[id] = true;
                    JoinCopies(bucket[0], id);
                }
            }
        }

        return Array.FindAll(papers, id => !isCopy[id]);
    }

    private void JoinCopies(int first, int copy)
    {
        if (_options.Kinds.HasFlag(RelationKind.Exact))
        {
            _sets.Join(first, copy);
        }
    }

    private void JoinWithin(IEnumerable<ArraySegment<int>> buckets)
    {
        foreach (var batch in buckets.Chunk(BucketsAtOnce))
        {
            var found = new List<(int First, int Second)>[batch.Length];
            Parallel.For(0, batch.Length, _parallel, i => found[i] = [.. RelatedPairs(batch[i])]);
            Join(found);
        }
    }

    private void Join(IEnumerable<List<(int First, int Second)>> found)
    {
        foreach (var (first, second) in found.SelectMany(pairs => pairs))
        {
            _sets.Join(first, second);
        }
    }

    private void JoinSimilar(int[] distinct)
    {
        var bands = BandPass.BandsOf(distinct.Length);
        for (var firstBand = 0; firstBand < MinHash.Bands; firstBand += bands)
        {
            var pass = new BandPass(_store, distinct, firstBand, _parallel);
            var found = new List<(int First, int Second)>[bands];
            Parallel.For(0, found.Length, _parallel, band => found[band] = [.. NotingCrowds(pass.Buckets(band)).SelectMany(RelatedPairs)]);
            Join(found);
        }
    }

    private IEnumerable<ArraySegment<int>> NotingCrowds(IEnumerable<ArraySegment<int>> buckets)
    {
        foreach (var bucket in buckets)
        {
            if (bucket.Count > CandidatePairs.Crowd)
            {
                _crowds.AddOrUpdate(bucket[0], bucket.Count, (_, count) => Math.Max(count, bucket.Count));
            }

            yield return bucket;
        }
    }

    /// <summary>The pairs of a bucket that are to be joined. Changes nothing, so it is used for several buckets at once.</summary>
    private IEnumerable<(int First, int Second)> RelatedPairs(ArraySegment<int> bucket)
    {
        var within = new DisjointSets(bucket.Count);
        foreach (var (i, j) in CandidatePairs.Of(bucket.Count))
        {
            var (first, second) = (bucket[i], bucket[j]);
            var bothKnown = second < _options.Known;
            if (!bothKnown && !within.AreJoined(i, j) && !_sets.AreJoined(first, second) && _comparer.Compare(first, second).Exists)
            {
                within.Join(i, j);
                yield return (first, second);
            }
        }
    }
}
