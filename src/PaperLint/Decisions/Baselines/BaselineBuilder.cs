using System.Collections.Immutable;
using PaperLint.Diagnostics;

namespace PaperLint.Decisions.Baselines;

/// <summary>Makes a baseline of what a run reports.</summary>
public sealed class BaselineBuilder
{
    private readonly Dictionary<Defect, int> _defects = [];
    private readonly CopyGroups _groups = new();

    /// <summary>Takes a diagnostic; one that is suppressed or rejected, or does not count, is no part of it.</summary>
    public void Add(LintDiagnostic diagnostic)
    {
        if (diagnostic.Silence?.Kind is SilenceKind.Suppression or SilenceKind.Decision || !diagnostic.Rule.Counts)
        {
            return;
        }

        if (CopyGroup.Has(diagnostic))
        {
            _groups.Add(CopyGroup.PapersOf(diagnostic), 1);
        }
        else
        {
            Add(Defect.OfRepaired(diagnostic), 1);
        }
    }

    public void Add(Defect defect, int count) => _defects[defect] = _defects.GetValueOrDefault(defect) + count;

    public void Add(CopyGroup group) => _groups.Add(group.Papers, group.Count);

    public void Add(Baseline baseline)
    {
        foreach (var (defect, count) in baseline.Defects)
        {
            Add(defect, count);
        }

        foreach (var group in baseline.Groups)
        {
            Add(group);
        }
    }

    public Baseline Build() => new(_defects.ToImmutableDictionary(), [.. _groups.All()]);
}
