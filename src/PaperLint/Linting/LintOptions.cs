using System.Collections.Immutable;
using PaperLint.Decisions.Curation;
using PaperLint.Diagnostics;

namespace PaperLint.Linting;

/// <summary>How a run is done.</summary>
public sealed record LintOptions
{
    /// <summary>Blocks linted at once.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>What diagnostics pass on their way to the report, in this order.</summary>
    public ImmutableArray<DiagnosticFilter> Filters { get; init; } = [];

    /// <summary>What curators decided: what they rejected is silent, repairs that they accepted or wrote are safe.</summary>
    public DecisionBook Decisions { get; init; } = DecisionBook.Empty;

    /// <summary>
    /// What was found in entries before, where a file is linted again and again; null: every entry is looked at. No use where a
    /// corpus analyzer asks for more of an entry than its findings: see <see cref="RuleSets.WithoutCorpus"/>.
    /// </summary>
    public FindingMemory? Memory { get; init; }

    /// <summary>What was found in files that lie on a disk, where the same are linted again and again; null: all are read.</summary>
    public KeptBlocks? Kept { get; init; }

    /// <summary>
    /// Reports of one rule in one text that are listed; the last of them tells how many more there are. Nobody reads a thousand of
    /// them, and a hostile text of a megabyte has as many as would fill the memory.
    /// </summary>
    public const int ListedReports = 1_000;

    /// <summary><see cref="ListedReports"/>, but where defects are told one by one from those that are known.</summary>
    internal int MostReports => Filters.Any(filter => filter.NeedsAll) || Decisions.Count > 0 ? int.MaxValue : ListedReports;

    /// <summary>Whether the keys of all papers are asked for.</summary>
    internal bool NeedsKeys => Filters.Any(filter => filter.NeedsKeys);

    /// <summary>Whether keys are asked for that papers have once their titles are repaired.</summary>
    internal bool NeedsRepairedKeys => Filters.Any(filter => filter.NeedsRepairedKeys);

    /// <summary>What is wrong with the configuration; reported first.</summary>
    public ImmutableArray<LintDiagnostic> ConfigurationProblems { get; init; } = [];
}
