namespace PaperLint.Analyzers.Characters;

/// <summary>A character that a rule looks for: how messages call it, and the text that belongs in its place.</summary>
internal sealed record CharacterEntry(string Name, string Replacement);
