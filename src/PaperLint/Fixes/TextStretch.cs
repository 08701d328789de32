namespace PaperLint.Fixes;

/// <summary>A stretch of the original of an edited text, or of a text that was inserted into it.</summary>
internal readonly record struct TextStretch(int Start, int Length, string? Inserted);
