namespace PaperLint.Reviewing;

/// <summary>What was decided on an item so far.</summary>
public enum ReviewState
{
    Open,

    Accepted,

    Edited,

    Rejected,

    /// <summary>Its rule is left in its paper.</summary>
    Suppressed,
}
