namespace PaperLint.Duplicates.Grouping;

/// <summary>The pairs of a bucket that are worth a comparison.</summary>
internal static class CandidatePairs
{
    /// <summary>
    /// Papers in a bucket up to which all pairs are compared. Copies of one paper are few; what more papers share is a
    /// template, and all pairs of a template would take quadratic time.
    /// </summary>
    public const int Crowd = 64;

    /// <summary>In a crowd, each is compared with so many that follow it, and with the first.</summary>
    public const int Neighbours = 8;

    /// <summary>The pairs of a bucket of so many papers, by their places in it.</summary>
    public static IEnumerable<(int First, int Second)> Of(int count)
    {
        var isCrowd = count > Crowd;
        for (var i = 0; i < count; i++)
        {
            var end = isCrowd ? Math.Min(count, i + 1 + Neighbours) : count;
            for (var j = i + 1; j < end; j++)
            {
                yield return (i, j);
            }

            if (isCrowd && i > 0)
            {
                yield return (0, i);
            }
        }
    }
}
