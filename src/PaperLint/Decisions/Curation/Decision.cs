namespace PaperLint.Decisions.Curation;

/// <summary>A curator's word on a defect, wherever its paper stands; it holds for all equal ones of the paper.</summary>
/// <param name="Defect">Which.</param>
/// <param name="Kind">What was said.</param>
public sealed record Decision(Defect Defect, DecisionKind Kind)
{
    /// <summary>The repair that was accepted, or that the curator wrote; null where the defect was rejected.</summary>
    public Replacement? Repair { get; init; }

    /// <summary>Why, in the curator's words; null where none were asked for.</summary>
    public string? Reason { get; init; }

    /// <summary>Who decided; null where nobody asked for it.</summary>
    public string? By { get; init; }

    /// <summary>When; null where nobody asked for it.</summary>
    public DateOnly? On { get; init; }

    /// <summary>
    /// Whether it still says something where the rule proposes this: one that accepted or wrote another repair does not.
    /// </summary>
    public bool Holds(Replacement proposed) => Kind switch
    {
        DecisionKind.Accepted => Repair?.IsLike(proposed) == true,
        DecisionKind.Edited => Repair?.HasSameFrom(proposed) == true,
        _ => true,
    };
}
