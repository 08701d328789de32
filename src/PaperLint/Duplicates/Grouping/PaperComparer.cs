using PaperLint.Duplicates.Sketches;

namespace PaperLint.Duplicates.Grouping;

/// <summary>Says what two papers are to each other. The outcome does not depend on which comes first.</summary>
internal sealed class PaperComparer(SketchStore store, RelationKind kinds)
{
    /// <summary>
    /// A revised abstract under the same title keeps more than half of its shingles, or see <see cref="NamesakeSimilarity"/>.
    /// </summary>
    private const double NearSimilarity = 0.5;

    /// <summary>With another title more is asked: follow-up papers and parts of a series share half of their abstracts.</summary>
    private const double RetitledSimilarity = 0.6;

    /// <summary>Enough where the title, of some length, or the arXiv id or DOI is the same, too: the abstract was rewritten.</summary>
    private const double NamesakeSimilarity = 0.2;

    /// <summary>Shingles below which a similarity says little, so that title, authors or identifier must agree.</summary>
    private const int FewShingles = 16;

    /// <summary>Words of a title that two papers do not share by chance, as "Introduction" or "Deep Learning".</summary>
    private const int DistinctTitleWords = 4;

    /// <summary>Letters of title and abstract together below which equal texts may be of different papers.</summary>
    private const int DistinctLetters = 18;

    /// <summary>Shingles of a cut abstract that the whole one need not have: the word that was cut, and a mark of the cut.</summary>
    private const int CutShingles = 3;

    /// <summary>Whether two papers with this text are one paper, with nothing else known.</summary>
    public static bool IsDistinct(in SketchRow row) =>
        row.TitleLetters + row.AbstractLetters >= DistinctLetters
        && (row.TitleWords >= DistinctTitleWords || row.AbstractLetters >= DistinctLetters);

    public Relation Compare(int first, int second) =>
        Compare(store[first], store.Shingles(first), store[second], store.Shingles(second));

    /// <summary>What a paper of the store is to one that is not in it.</summary>
    public Relation Compare(int first, PaperSketch second) => Compare(store[first], store.Shingles(first), second.Row, second.Shingles);

    public Relation Compare(in SketchRow a, ReadOnlySpan<ushort> ofA, in SketchRow b, ReadOnlySpan<ushort> ofB)
    {
        if (a.Text == b.Text && (IsDistinct(a) || SameIdentity(a, b)))
        {
            return kinds.HasFlag(RelationKind.Exact) ? new Relation(RelationKind.Exact, 1) : Relation.None;
        }

        if ((kinds & ~RelationKind.Exact) == 0)
        {
            return Relation.None;
        }

        if (AreTwoPapers(a, b))
        {
            return Relation.None;
        }

        // The shorter abstract first.
        return a.AbstractLetters <= b.AbstractLetters ? CompareShingles(a, ofA, b, ofB) : CompareShingles(b, ofB, a, ofA);
    }

    private Relation CompareShingles(in SketchRow shorter, ReadOnlySpan<ushort> ofShorter, in SketchRow longer,
        ReadOnlySpan<ushort> ofLonger)
    {
        Span<uint> left = stackalloc uint[ShingleSet.Limit];
        Span<uint> right = stackalloc uint[ShingleSet.Limit];
        left = left[..ShingleSet.Unpack(ofShorter, left)];
        right = right[..ShingleSet.Unpack(ofLonger, right)];
        var overlap = ShingleSet.Compare(left, right);
        if (overlap.Shared == 0)
        {
            return Relation.None;
        }

        var isNear = IsNear(shorter, longer, overlap);
        var isTruncated = IsTruncated(shorter, longer, overlap);

        // A whole abstract to which something was added is a version, not a cut one.
        var kind = isTruncated && !(isNear && shorter.Has(SketchTraits.EndsWhole)) ? RelationKind.Truncated
            : isNear ? RelationKind.Near
            : RelationKind.None;
        return (kind & kinds) != 0 ? new Relation(kind, overlap.Similarity) : Relation.None;
    }

    private static bool IsNear(in SketchRow a, in SketchRow b, ShingleOverlap overlap)
    {
        var sameIdentity = SameIdentity(a, b);
        if (overlap.Similarity >= NearSimilarity && (sameIdentity || SameTitle(a, b)))
        {
            return true;
        }

        if (overlap.Similarity >= RetitledSimilarity && Math.Min(overlap.Left, overlap.Right) >= FewShingles)
        {
            return true;
        }

        if (sameIdentity && overlap.Similarity >= NamesakeSimilarity)
        {
            return true;
        }

        return SameTitle(a, b) && a.AbstractLetters > 0 && overlap.SimilarityBeyond(a.TitleWords - 1) >= NamesakeSimilarity;
    }

    /// <summary>Whether the abstract of <paramref name="a"/> is the beginning of that of <paramref name="b"/>.</summary>
    private static bool IsTruncated(in SketchRow a, in SketchRow b, ShingleOverlap overlap)
    {
        if (a.AbstractLetters == b.AbstractLetters)
        {
            return false;
        }

        if (a.AbstractLetters == 0)
        {
            return a.Title == b.Title && SameIdentity(a, b);
        }

        var strange = overlap.Left - overlap.Shared;
        if (a.Title == b.Title && a.Title != 0)
        {
            return strange <= CutShingles && (a.Opening == b.Opening || (a.Opening == 0 && overlap.Left >= a.TitleWords + CutShingles));
        }

        // Without a common title the opening must be there, and more than it.
        return a.Opening != 0 && a.Opening == b.Opening && strange <= CutShingles + a.TitleWords && overlap.Shared >= FewShingles;
    }

    /// <summary>
    /// Whether arXiv lists them under two numbers. Follow-up papers, parts of a series and resubmissions share up to
    /// nine tenths of an abstract, and are papers of their own unless nothing at all differs.
    /// </summary>
    private static bool AreTwoPapers(in SketchRow a, in SketchRow b) =>
        a.Identifier != b.Identifier && a.Has(SketchTraits.IsOnArxiv) && b.Has(SketchTraits.IsOnArxiv);

    private static bool SameTitle(in SketchRow a, in SketchRow b) =>
        a.Title != 0 && a.Title == b.Title && a.TitleWords >= DistinctTitleWords;

    private static bool SameIdentity(in SketchRow a, in SketchRow b) =>
        (a.Identifier != 0 && a.Identifier == b.Identifier)
        || (a.Authors != 0 && a.Authors == b.Authors && a.Title == b.Title && a.Title != 0);
}
