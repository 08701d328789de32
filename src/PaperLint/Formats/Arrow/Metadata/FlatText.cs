namespace PaperLint.Formats.Arrow.Metadata;

/// <summary>A text.</summary>
internal sealed record FlatText(string Text) : FlatValue;
