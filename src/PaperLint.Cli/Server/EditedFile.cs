using PaperLint.Cli.Runs;
using PaperLint.Linting;

namespace PaperLint.Cli.Server;

/// <summary>What is kept of a document between two lintings: its rules, and what was found in its entries.</summary>
internal sealed record EditedFile(LintRun Run, RuleSets Rules)
{
    public FindingMemory Memory { get; } = new();
}
