using Microsoft.CodeAnalysis;
using PaperLint.Reporting.Plain;
using PaperLint.Rules;

namespace PaperLint.Cli.Output;

/// <summary>What reports have to know of the run.</summary>
/// <param name="FailOn">The mildest severity that lets the run fail.</param>
/// <param name="Offered">The least safe fixes that a report offers to be applied.</param>
/// <param name="Full">What the report for people shows.</param>
internal sealed record ReportSettings(DiagnosticSeverity FailOn, FixSafety Offered, FullSettings Full);
