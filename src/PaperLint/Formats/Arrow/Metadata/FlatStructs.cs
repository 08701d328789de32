namespace PaperLint.Formats.Arrow.Metadata;

/// <summary>A list of structures of numbers.</summary>
internal sealed record FlatStructs(int NumbersOfElement, IReadOnlyList<long> Numbers) : FlatValue;
