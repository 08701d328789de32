namespace PaperLint.Cli.Inputs;

/// <summary>A file that git says changed.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Before">Opens what it held; null for a new file.</param>
/// <param name="Now">Opens what it holds; null for one that is gone.</param>
internal sealed record ChangedFile(string Path, Func<Stream>? Before, Func<Stream>? Now);
