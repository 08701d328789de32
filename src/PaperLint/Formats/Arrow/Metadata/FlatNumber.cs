namespace PaperLint.Formats.Arrow.Metadata;

/// <summary>A number of up to 64 bits.</summary>
internal sealed record FlatNumber(long Number) : FlatValue;
