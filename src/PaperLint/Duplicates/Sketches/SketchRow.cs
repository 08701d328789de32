namespace PaperLint.Duplicates.Sketches;

/// <summary>The part of a sketch that has one size for every paper. A hash of 0 says that there is nothing to hash.</summary>
internal readonly record struct SketchRow
{
    /// <summary>Title and abstract, folded.</summary>
    public ulong Text { get; init; }

    public ulong Title { get; init; }

    /// <summary>The first letters of the abstract: what a cut copy still has.</summary>
    public ulong Opening { get; init; }

    /// <summary>The arXiv id or the DOI.</summary>
    public ulong Identifier { get; init; }

    public ulong Authors { get; init; }

    /// <summary>Letters of the folded abstract.</summary>
    public int AbstractLetters { get; init; }

    public int TitleLetters { get; init; }

    public int TitleWords { get; init; }

    /// <summary>UTF-16 units of the paper's fields, all of them, as they were read.</summary>
    public int RawLength { get; init; }

    public SketchTraits Traits { get; init; }

    public RowPlace Place { get; init; }

    /// <summary>Whether both have a DOI, or both an arXiv id, and not the same: they may share a title and are two papers.</summary>
    public bool IsAnotherPaperThan(in SketchRow other) =>
        Identifier != 0
        && other.Identifier != 0
        && Identifier != other.Identifier
        && Has(SketchTraits.IsOnArxiv) == other.Has(SketchTraits.IsOnArxiv);

    public bool Has(SketchTraits trait) => (Traits & trait) != 0;
}
