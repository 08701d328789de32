namespace PaperLint.Decisions.Curation;

/// <summary>What stood in a text, and what stands there after a repair.</summary>
public sealed record Replacement(string From, string To)
{
    /// <summary>Whether another one does the same: lines may break elsewhere in another format.</summary>
    public bool IsLike(Replacement other) => HasSameFrom(other) && Defect.Fold(To) == Defect.Fold(other.To);

    /// <summary>Whether another one replaces the same text.</summary>
    public bool HasSameFrom(Replacement other) => Defect.Fold(From) == Defect.Fold(other.From);
}
