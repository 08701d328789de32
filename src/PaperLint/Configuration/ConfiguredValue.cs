namespace PaperLint.Configuration;

/// <summary>A setting as it holds for one file. <paramref name="Source"/> is a flag, or a file with its line.</summary>
public sealed record ConfiguredValue(string Key, string Value, string Source);
