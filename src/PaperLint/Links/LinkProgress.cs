namespace PaperLint.Links;

/// <summary>How far the asking has come.</summary>
/// <param name="Done">Addresses that are done with.</param>
/// <param name="All">Addresses that are to be asked for.</param>
public readonly record struct LinkProgress(int Done, int All);
