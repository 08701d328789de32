namespace PaperLint.Linting;

/// <summary>A run of ASCII letters in a text that some analyzers want to see. <paramref name="Readers"/> has a bit for each of them.</summary>
internal readonly record struct MarkedWord(int Start, int End, ulong Readers);
