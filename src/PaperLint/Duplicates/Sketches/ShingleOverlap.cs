namespace PaperLint.Duplicates.Sketches;

/// <summary>How many shingles two sets share, and how many each has.</summary>
internal readonly record struct ShingleOverlap(int Shared, int Left, int Right)
{
    /// <summary>The Jaccard similarity, 0 to 1; that of two empty sets is 0.</summary>
    public double Similarity => Shared == 0 ? 0 : (double)Shared / (Left + Right - Shared);

    /// <summary>The similarity without <paramref name="count"/> shingles that both sets are known to have.</summary>
    public double SimilarityBeyond(int count) => Shared <= count ? 0 : (double)(Shared - count) / (Left + Right - Shared - count);
}
