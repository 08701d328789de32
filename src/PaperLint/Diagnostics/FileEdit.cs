using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Diagnostics;

/// <summary>An edit of a fix as other programs apply it: to the file, not to the decoded field.</summary>
/// <param name="ByteSpan">Where, with columns counted in bytes; null where the line begins before its block.</param>
/// <param name="Content">What is written there, escaped as the file needs it; null where no replacement of that place alone does
/// it.</param>
public sealed record FileEdit(LinePositionSpan? ByteSpan, string? Content);
