namespace PaperLint.Decisions.Curation;

/// <summary>What a curator said of a defect.</summary>
public enum DecisionKind
{
    /// <summary>Its repair is right: <c>fix</c> applies it, whatever its safety.</summary>
    Accepted,

    /// <summary>It is to be repaired in the curator's own words.</summary>
    Edited,

    /// <summary>It is none: it is silent ever after.</summary>
    Rejected,
}
