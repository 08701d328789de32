using System.Collections.Immutable;
using PaperLint.Diagnostics;

namespace PaperLint.Linting;

/// <summary>How a run is done.</summary>
public sealed record LintOptions
{
    /// <summary>Blocks linted at once.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>What diagnostics pass on their way to the report, in this order.</summary>
    public ImmutableArray<DiagnosticFilter> Filters { get; init; } = [];

    /// <summary>Whether a filter asks for the keys of all papers.</summary>
    internal bool NeedsKeys => Filters.Any(filter => filter.NeedsKeys);

    /// <summary>What is wrong with the configuration; reported first.</summary>
    public ImmutableArray<LintDiagnostic> ConfigurationProblems { get; init; } = [];
}
