using PaperLint.Corpus;
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

    public FixedEntry Fix(Entry entry)
    {
        var fixing = new FixingEntry(entry);
        for (var pass = 0; pass < MaxPasses; pass++)
        {
            var selected = FixSelection.Select(Find(fixing.Current), atMost);
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
            [.. FixSelection.Select(Find(fixing.Current), atMost).Select(finding => finding.Rule).Distinct()]);
    }

    private List<Finding> Find(Entry entry)
    {
        var findings = linter.Lint(entry);
        if (IsLeft is { } isLeft)
        {
            findings.RemoveAll(finding => isLeft(finding));
        }

        return findings;
    }
}
