namespace PaperLint.Analyzers.Duplicates.Grouping;

/// <summary>The pairs of a bucket that are worth a comparison.</summary>
internal static class CandidatePairs
{
    /// <summary>
    /// Papers in a bucket up to which all pairs are compared. Copies of one paper are few; what more papers share is a
    /// template, and all pairs of a template would take quadratic time.
    /// </summary>
    public const int Crowd = 64;

    /// <summary>In a crowd, each is compared with so many that follow it, and with the first.</summary>
    private const int Neighbours = 8;

    public static IEnumerable<(int First, int Second)> Of(ArraySegment<int> bucket)
    {
        var isCrowd = bucket.Count > Crowd;
        for (var i = 0; i < bucket.Count; i++)
        {
            var end = isCrowd ? Math.Min(bucket.Count, i + 1 + Neighbours) : bucket.Count;
            for (var j = i + 1; j < end; j++)
            {
                yield return (bucket[i], bucket[j]);
            }

            if (isCrowd && i > 0)
            {
                yield return (bucket[0], bucket[i]);
            }
        }
    }
}
