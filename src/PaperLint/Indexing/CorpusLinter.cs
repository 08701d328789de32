using PaperLint.Linting;

namespace PaperLint.Indexing;

/// <summary>The rules of a run, and how it is done.</summary>
public sealed record CorpusLinter(RuleSets Rules, LintOptions Options);
