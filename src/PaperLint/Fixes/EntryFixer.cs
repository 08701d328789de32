using PaperLint.Corpus;
using PaperLint.Decisions.Curation;
using PaperLint.Diagnostics;
using PaperLint.Linting;
using PaperLint.Rules;

namespace PaperLint.Fixes;

/// <summary>Applies fixes to one entry and lints it again until nothing changes any more.</summary>
public sealed class EntryFixer(EntryLinter linter, FixSafety atMost)
{
    /// <summary>A chain of fixes that wake each other is two or three long; ten that still change something are going in circles.</summary>
    private const int MaxPasses = 10;

    /// <summary>Findings that are not to be fixed; null: none.</summary>
    public Func<Finding, bool>? IsLeft { get; init; }

    /// <summary>What curators decided: what they rejected is not fixed, what they accepted or wrote is.</summary>
    public DecisionBook Decisions { get; init; } = DecisionBook.Empty;

    /// <summary>Whether nothing is fixed but what they decided.</summary>
    public bool OnlyDecided { get; init; }

    /// <summary>Whether the file shows that what a paper leaves in doubt is nothing.</summary>
    public bool LeavesDoubtful { get; init; }

    public FixedEntry Fix(Entry entry)
    {
        var fixing = new FixingEntry(entry);
        for (var pass = 0; pass < MaxPasses; pass++)
        {
            var selected = FixSelection.Select(Find(fixing.Current, pass), atMost);
            if (selected.IsEmpty)
            {
                return fixing.Result();
            }

            fixing.Apply(selected);
            if (fixing.IsOutgrown)
            {
                return FixedEntry.Unsettled(entry, [.. selected.Select(finding => finding.Rule).Distinct()]);
            }
        }

        return FixedEntry.Unsettled(entry,
            [.. FixSelection.Select(Find(fixing.Current, MaxPasses), atMost).Select(finding => finding.Rule).Distinct()]);
    }

    private IEnumerable<Finding> Find(Entry entry, int pass)
    {
        var findings = linter.Lint(entry);
        var leavesDoubtful = LeavesDoubtful && !findings.Exists(finding => finding.Certainty == Certainty.Certain);
        return findings.Where(finding => IsLeft?.Invoke(finding) != true)
            .Select(finding => Decide(finding, pass))
            .OfType<Finding>()
            .Where(finding => !leavesDoubtful || finding.Certainty != Certainty.Doubtful);
    }

    /// <summary>The finding with the repair that was decided on; null where it is to be left.</summary>
    private Finding? Decide(Finding finding, int pass)
    {
        // What a curator wrote is written once, though the rule may find something in it again.
        if (Decisions.Of(finding) is not { } decision)
        {
            return OnlyDecided ? null : finding;
        }

        if (decision.Kind == DecisionKind.Rejected || (decision.Kind == DecisionKind.Edited && pass > 0))
        {
            return null;
        }

        var repaired = DecisionBook.Repaired(finding, decision);
        return OnlyDecided && ReferenceEquals(repaired, finding) ? null : repaired;
    }
}
