using PaperLint.Corpus;

namespace PaperLint.Diagnostics;

/// <summary>Where a paper stands: enough to name it after it is gone. <paramref name="Index"/> is 1-based in its file.</summary>
public readonly record struct EntryReference(string FileName, long Index, FilePosition Position);
