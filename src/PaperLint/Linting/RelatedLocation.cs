using PaperLint.Corpus;

namespace PaperLint.Linting;

/// <summary>Another place that a diagnostic is about: the paper that this one repeats.</summary>
public sealed record RelatedLocation(string FileName, FilePosition Position, string Message);
