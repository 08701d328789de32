namespace PaperLint.Cleaning;

/// <summary>How a corpus is cleaned.</summary>
/// <param name="Directory">Where the cleaned corpus goes.</param>
public sealed record CleaningOptions(string Directory)
{
    /// <summary>Whether all is written as JSON Lines, whatever it was.</summary>
    public bool AsJsonLines { get; init; }
}
