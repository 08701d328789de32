namespace PaperLint.Formats.Arrow.Metadata;

/// <summary>A table.</summary>
internal sealed record FlatFields(IReadOnlyList<(int Field, FlatValue Value)> Fields) : FlatValue;
