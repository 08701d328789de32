namespace PaperLint.Formats.Compression;

/// <summary>A few bytes claim to stand for more than any text does.</summary>
internal sealed class DecompressionBombException(string message) : Exception(message);
