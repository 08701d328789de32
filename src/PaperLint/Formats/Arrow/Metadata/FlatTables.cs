namespace PaperLint.Formats.Arrow.Metadata;

/// <summary>A list of tables.</summary>
internal sealed record FlatTables(IReadOnlyList<FlatValue> Tables) : FlatValue;
