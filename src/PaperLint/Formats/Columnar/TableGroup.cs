namespace PaperLint.Formats.Columnar;

/// <summary>Rows of a table that lie together in the file.</summary>
/// <param name="RowCount">As the file claims.</param>
/// <param name="Open">Begins to read them.</param>
internal sealed record TableGroup(long RowCount, Func<TableRows> Open);
