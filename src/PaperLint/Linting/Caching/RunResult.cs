using System.Collections.Immutable;

namespace PaperLint.Linting.Caching;

/// <summary>What a run leaves behind besides its diagnostics.</summary>
/// <param name="Summary">The numbers.</param>
/// <param name="Gone">What of the baseline is gone, as text, with how often.</param>
public sealed record RunResult(LintSummary Summary, ImmutableArray<(string Text, int Count)> Gone);
