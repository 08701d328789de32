using PaperLint.Duplicates.Sketches;

namespace PaperLint.Duplicates.Grouping;

/// <summary>Papers of indexes, which lie first in a store.</summary>
internal static class KnownPapers
{
    /// <summary>
    /// Those of the first <paramref name="known"/> papers that the run read again: at the same place of the same file, and
    /// the same text or another version of it. A corpus can so be checked against an index that it is part of, and no
    /// paper is called its own copy.
    /// </summary>
    public static IReadOnlySet<int> MetAgain(SketchStore store, int known)
    {
        var met = new HashSet<int>();
        if (known == 0)
        {
            return met;
        }

        var read = new Dictionary<(int File, long Index), int>();
        for (var id = known; id < store.Count; id++)
        {
            read[(store[id].Place.File, store[id].Place.Index)] = id;
        }

        var comparer = new PaperComparer(store, RelationKind.All);
        for (var id = 0; id < known; id++)
        {
            var place = store[id].Place;
            if (read.TryGetValue((place.File, place.Index), out var again)
                && (store[id].Text == store[again].Text || comparer.Compare(id, again).Exists))
            {
                met.Add(id);
            }
        }

        return met;
    }
}
