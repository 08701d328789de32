namespace PaperLint.Indexing;

/// <summary>What a corpus is indexed to.</summary>
/// <param name="Index">The file of the index.</param>
/// <param name="Texts">The file of the texts; null where they are not kept.</param>
public sealed record IndexOutput(string Index, string? Texts);
