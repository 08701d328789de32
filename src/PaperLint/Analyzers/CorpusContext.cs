using PaperLint.Linting;

namespace PaperLint.Analyzers;

/// <summary>Where a <see cref="CorpusAnalyzer"/> reports.</summary>
public sealed class CorpusContext(Action<LintDiagnostic> report)
{
    public void Report(LintDiagnostic diagnostic) => report(diagnostic);
}
