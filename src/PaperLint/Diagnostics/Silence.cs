namespace PaperLint.Diagnostics;

/// <summary>Why a diagnostic does not count. <paramref name="Reason"/> is a person's words, where there are any.</summary>
public sealed record Silence(SilenceKind Kind, string? Reason = null);
