namespace PaperLint.Formats.Columnar;

/// <summary>A leaf of the schema of a table, of which it is to be told whether it holds a field.</summary>
/// <param name="Index">Among the leaves, from 0.</param>
/// <param name="Path">As a key within objects is named.</param>
/// <param name="IsList">Whether its texts are items of lists.</param>
/// <param name="WhyNotRead">What it holds that is not read, as what follows its name; null where it is read.</param>
internal readonly record struct TableLeaf(int Index, string Path, bool IsList, string? WhyNotRead);
