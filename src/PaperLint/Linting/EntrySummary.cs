using PaperLint.Corpus;

namespace PaperLint.Linting;

/// <summary>What one corpus analyzer, by its index, remembers of an entry. <paramref name="Position"/> is where the entry begins.</summary>
internal readonly record struct EntrySummary(int Analyzer, Entry Entry, FilePosition Position, object Summary);
