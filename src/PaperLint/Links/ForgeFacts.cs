namespace PaperLint.Links;

/// <summary>What a forge says of a repository that it has.</summary>
/// <param name="Path">What it is called now; null where that is not said.</param>
/// <param name="IsEmpty">Whether nothing is in it.</param>
internal sealed record ForgeFacts(string? Path, bool IsEmpty);
