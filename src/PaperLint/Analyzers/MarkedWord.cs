namespace PaperLint.Analyzers;

/// <summary>A word of a text, and a bit for each analyzer that wants to see it.</summary>
internal readonly record struct MarkedWord(int Start, int End, ulong Readers);
