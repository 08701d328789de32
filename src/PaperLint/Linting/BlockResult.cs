using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Diagnostics;

namespace PaperLint.Linting;

/// <summary>A block with what was found in it, waiting for its turn.</summary>
internal sealed record BlockResult(Block Block, ImmutableArray<LintDiagnostic> Diagnostics, ImmutableArray<EntrySummary> Summaries);
