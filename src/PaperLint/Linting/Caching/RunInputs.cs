using System.Collections.Immutable;
using PaperLint.Catalog;
using PaperLint.Corpus.Reading;
using PaperLint.Decisions;
using PaperLint.Decisions.Baselines;
using PaperLint.Decisions.Curation;
using PaperLint.Decisions.Suppressions;
using PaperLint.Diagnostics;
using PaperLint.Reporting;

namespace PaperLint.Linting.Caching;

/// <summary>All that the result of a run depends on, but for the version of the program.</summary>
/// <param name="Files">In their order.</param>
/// <param name="Catalog">All rules, on or off.</param>
/// <param name="Usual">The configuration of files that have none of their own.</param>
public sealed record RunInputs(ImmutableArray<SourceFile> Files, RuleCatalog Catalog, RuleConfiguration Usual)
{
    /// <summary>The configuration of each file.</summary>
    public required ImmutableArray<RuleConfiguration> FileConfigurations { get; init; }

    /// <summary>What is wrong with the configuration.</summary>
    public required ImmutableArray<LintDiagnostic> ConfigurationProblems { get; init; }

    public required RunReach Reach { get; init; }

    /// <summary>Null where there is none.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>The suppression files that hold for each file, by its name.</summary>
    public required ILookup<string, SuppressionFile> Suppressions { get; init; }

    /// <summary>What curators decided.</summary>
    public required DecisionBook Decisions { get; init; }

    public required SuppressionRules SuppressionRules { get; init; }

    /// <summary>Whether a report asks for it; see <see cref="Reporting.Report.NeedsFileEdits"/>.</summary>
    public bool HasFileEdits { get; init; }

    /// <summary>The build of the program that puts the run together.</summary>
    public required Guid ProgramBuild { get; init; }

    /// <summary>Where names of files begin.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Each configuration once, in the order of the files.</summary>
    internal ImmutableArray<RuleConfiguration> Configurations =>
        field.IsDefault ? field = [.. FileConfigurations.Prepend(Usual).Distinct()] : field;
}
