using PaperLint.Duplicates.Sketches;

namespace PaperLint.Duplicates.Grouping;

/// <summary>Papers that have a 64-bit fingerprint in common.</summary>
internal static class FingerprintBuckets
{
    public delegate ulong Fingerprint(in SketchRow row);

    /// <summary>
    /// The numbers, in rising order, of each two or more papers of <paramref name="ids"/> with the same fingerprint; 0 is none.
    /// </summary>
    public static IEnumerable<ArraySegment<int>> Find(SketchStore store, IEnumerable<int> ids, Fingerprint fingerprint)
    {
        var members = ids.Where(id => fingerprint(store[id]) != 0).ToArray();
        var keys = Array.ConvertAll(members, id => fingerprint(store[id]));
        Array.Sort(keys, members);
        for (int start = 0, end; start < keys.Length; start = end)
        {
            end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                Array.Sort(members, start, end - start);
                yield return new ArraySegment<int>(members, start, end - start);
            }
        }
    }
}
