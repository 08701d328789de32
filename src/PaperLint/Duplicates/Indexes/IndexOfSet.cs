namespace PaperLint.Duplicates.Indexes;

/// <summary>One of several indexes.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Reader">Reads it.</param>
/// <param name="First">The number of its first paper among those of all.</param>
/// <param name="FirstFile">The number of its first file among those of all.</param>
internal sealed record IndexOfSet(string Path, DuplicateIndexReader Reader, long First, int FirstFile);
