using System.Collections.Immutable;
using PaperLint.Cli.Runs;
using PaperLint.Diagnostics;
using PaperLint.Linting;

namespace PaperLint.Cli.Server;

/// <summary>What is kept of a document between two lintings: its rules, and what was found in its entries.</summary>
internal sealed record EditedFile(LintRun Run, RuleSets Rules)
{
    public FindingMemory Memory { get; } = new();

    /// <summary>The text that was linted last; null before the first time.</summary>
    public DocumentText? Text { get; set; }

    /// <summary>What was found in it.</summary>
    public ImmutableArray<LintDiagnostic> Found { get; set; } = [];
}
