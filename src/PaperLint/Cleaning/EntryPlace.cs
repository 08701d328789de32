namespace PaperLint.Cleaning;

/// <summary>Which paper: the name of its file and its 1-based number in it.</summary>
public readonly record struct EntryPlace(string FileName, long Index);
