namespace PaperLint.Cleaning;

/// <summary>How a corpus is cleaned.</summary>
/// <param name="Folder">Where the cleaned corpus goes.</param>
/// <param name="Names">What the copy of each file is called there.</param>
public sealed record CleaningOptions(CleanedFolder Folder, OutputNames Names)
{
    /// <summary>Whether all is written as JSON Lines, whatever it was.</summary>
    public bool AsJsonLines { get; init; }
}
