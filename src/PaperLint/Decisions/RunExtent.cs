using System.Collections.Frozen;
using PaperLint.Rules;

namespace PaperLint.Decisions;

/// <summary>What a run looks at: so that what it does not report is known to be gone only where it looked.</summary>
/// <param name="rules">The rules that are on for a file of the run; one may come several times.</param>
/// <param name="reach">How much of the corpus it reads.</param>
public sealed class RunExtent(IEnumerable<Rule> rules, RunReach reach)
{
    private readonly FrozenSet<string> _codes = rules.Select(rule => rule.Id).ToFrozenSet();
    private readonly bool _findsCopies = rules.Any(CopyGroup.IsFoundBy);

    /// <summary>The keys of papers that filters asked about and the run has seen.</summary>
    internal HashSet<string> Seen { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a defect of the paper would have been found if it were there.</summary>
    internal bool Covers(string code, string? paper) => _codes.Contains(code) && Has(paper);

    /// <summary>Whether copies of each other would have been found: not unless all of them were read.</summary>
    internal bool CoversCopies(IEnumerable<string> papers) => _findsCopies && papers.All(Has);

    private bool Has(string? paper) => reach == RunReach.Whole || (reach == RunReach.Part && paper is not null && Seen.Contains(paper));
}
