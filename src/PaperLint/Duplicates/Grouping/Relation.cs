namespace PaperLint.Duplicates.Grouping;

/// <summary>What two papers are to each other. <paramref name="Similarity"/> is the Jaccard similarity of their shingles, 0 to 1.</summary>
internal readonly record struct Relation(RelationKind Kind, double Similarity)
{
    public static Relation None => default;

    public bool Exists => Kind != RelationKind.None;
}
