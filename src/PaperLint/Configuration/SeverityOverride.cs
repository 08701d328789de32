using Microsoft.CodeAnalysis;

namespace PaperLint.Configuration;

/// <summary><c>--severity SELECTOR=LEVEL</c>: stronger than any configuration.</summary>
public sealed record SeverityOverride(string Selector, ReportDiagnostic Severity);
