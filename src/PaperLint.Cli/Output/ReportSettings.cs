using Microsoft.CodeAnalysis;
using PaperLint.Rules;

namespace PaperLint.Cli.Output;

/// <summary>What reports that other programs act on have to know of the run.</summary>
/// <param name="FailOn">The mildest severity that lets the run fail.</param>
/// <param name="Offered">The least safe fixes that a report offers to be applied.</param>
internal sealed record ReportSettings(DiagnosticSeverity FailOn, FixSafety Offered);
