using PaperLint.Corpus;
using PaperLint.Duplicates.Grouping;
using PaperLint.Duplicates.Sketches;

namespace PaperLint.Evidence;

/// <summary>The papers for which references are looked for. Used by several cores at once.</summary>
internal sealed class AskedPapers
{
    private readonly PaperComparer _comparer;
    private readonly ulong[] _identifiers;
    private readonly int[] _byIdentifier;
    private readonly ulong[] _titles;
    private readonly int[] _byTitle;

    /// <param name="store">The papers.</param>
    /// <param name="twinsOnly">Whether only those are meant of which the store may have another copy.</param>
    public AskedPapers(SketchStore store, bool twinsOnly = false)
    {
        _comparer = new PaperComparer(store, RelationKind.All);
        (_identifiers, _byIdentifier) = Sorted(store, (in SketchRow row) => row.Identifier, twinsOnly);
        (_titles, _byTitle) = Sorted(store, (in SketchRow row) => row.Title, twinsOnly);
    }

    public bool IsEmpty => _identifiers.Length == 0 && _titles.Length == 0;

    /// <summary>Whether a paper has the identifier or the title of one of them; only then it is worth a sketch.</summary>
    public bool MayMatch(Entry entry, SketchBuilder builder)
    {
        var (identifier, title) = builder.Signs(entry);
        return (identifier != 0 && Array.BinarySearch(_identifiers, identifier) >= 0)
            || (title != 0 && Array.BinarySearch(_titles, title) >= 0);
    }

    /// <summary>Those of which a paper is a copy, as duplicates are told: by what both say, and never by the title alone.</summary>
    public IEnumerable<int> Matches(PaperSketch paper) =>
        Bucket(_identifiers, _byIdentifier, paper.Row.Identifier)
            .Concat(Bucket(_titles, _byTitle, paper.Row.Title))
            .Distinct()
            .Where(id => _comparer.Compare(id, paper).Exists);

    /// <summary>What more papers share than are compared in duplicates is a template, and no title.</summary>
    private static IEnumerable<int> Bucket(ulong[] signs, int[] ids, ulong sign)
    {
        var at = sign == 0 ? -1 : Array.BinarySearch(signs, sign);
        if (at < 0)
        {
            return [];
        }

        var (start, end) = (at, at + 1);
        while (start > 0 && signs[start - 1] == sign)
        {
            start--;
        }

        while (end < signs.Length && signs[end] == sign)
        {
            end++;
        }

        return end - start <= CandidatePairs.Crowd ? ids[start..end].Order() : [];
    }

    private static (ulong[] Signs, int[] Ids) Sorted(SketchStore store, FingerprintBuckets.Fingerprint fingerprint, bool twinsOnly)
    {
        var papers = Enumerable.Range(0, store.Count);
        int[] ids = twinsOnly
            ? [.. FingerprintBuckets.Find(store, papers, fingerprint).SelectMany(bucket => bucket)]
            : [.. papers.Where(id => fingerprint(store[id]) != 0)];
        var signs = Array.ConvertAll(ids, id => fingerprint(store[id]));
        Array.Sort(signs, ids);
        return (signs, ids);
    }
}
