namespace PaperLint.Corpus;

/// <summary>A place in a file as it lies on disk: 0-based row, and 0-based column in UTF-16 units. (Reports print both 1-based.)</summary>
public readonly record struct FilePosition(long Row, int Column);
