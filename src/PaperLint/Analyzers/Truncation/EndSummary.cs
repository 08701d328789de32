using PaperLint.Diagnostics;

namespace PaperLint.Analyzers.Truncation;

/// <summary>What is remembered of an abstract's end. <paramref name="Length"/> is in code points.</summary>
internal sealed record EndSummary(EndVerdict Verdict, int Length, LintDiagnostic Diagnostic);
