using PaperLint.Corpus;
using PaperLint.Diagnostics;

namespace PaperLint.Decisions.Baselines;

/// <summary>Silences what the baseline knows, and finds out what of the baseline is gone.</summary>
public sealed class BaselineFilter : DiagnosticFilter
{
    private readonly Baseline _baseline;
    private readonly RunExtent _extent;
    private readonly Dictionary<Defect, int> _defects;
    private readonly int[] _groups;
    private readonly Dictionary<string, int> _groupOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> _papers = new(StringComparer.Ordinal);

    public BaselineFilter(Baseline baseline, RunExtent extent)
    {
        _baseline = baseline;
        _extent = extent;
        _defects = baseline.Defects.ToDictionary();
        _groups = [.. baseline.Groups.Select(group => group.Count)];
        for (var i = 0; i < _groups.Length; i++)
        {
            foreach (var paper in baseline.Groups[i].Papers)
            {
                _groupOf[paper] = i;
                _papers.Add(paper);
            }
        }

        _papers.UnionWith(baseline.Defects.Keys.Select(defect => defect.Paper).OfType<string>());
    }

    public override bool NeedsKeys => _papers.Count > 0;

    public override bool NeedsRepairedKeys => true;

    public override bool NeedsAll => true;

    public override void See(Entry entry, string fileName)
    {
        if (entry.IsChrome)
        {
            return;
        }

        foreach (var key in (ReadOnlySpan<string>)[entry.Key, entry.RepairedKey])
        {
            if (_papers.Contains(key))
            {
                _extent.Seen.Add(key);
            }
        }
    }

    public override LintDiagnostic Apply(LintDiagnostic diagnostic) =>
        (CopyGroup.Has(diagnostic) ? TakeFromGroup(diagnostic) : TakeDefect(diagnostic))
        ? diagnostic with { Silence = new Silence(SilenceKind.Baseline) }
        : diagnostic;

    /// <summary>What the run had to find and did not, with how often; known once the run is over.</summary>
    public IEnumerable<(Defect Defect, int Count)> GoneDefects() => _defects
        .Where(pair => pair.Value > 0 && _extent.Covers(pair.Key.Code, pair.Key.Paper))
        .Select(pair => (pair.Key, pair.Value));

    /// <summary>Groups of which fewer copies are left, with how many reports less.</summary>
    public IEnumerable<(CopyGroup Group, int Count)> GoneCopies()
    {
        for (var i = 0; i < _groups.Length; i++)
        {
            if (_groups[i] > 0 && _extent.CoversCopies(_baseline.Groups[i].Papers))
            {
                yield return (_baseline.Groups[i], _groups[i]);
            }
        }
    }

    /// <summary>The baseline without what is gone.</summary>
    public Baseline Pruned()
    {
        var gone = GoneDefects().ToDictionary(item => item.Defect, item => item.Count);
        var goneCopies = GoneCopies().ToDictionary(item => item.Group, item => item.Count);
        var left = new BaselineBuilder();
        foreach (var (defect, count) in _baseline.Defects.Where(pair => pair.Value > gone.GetValueOrDefault(pair.Key)))
        {
            left.Add(defect, count - gone.GetValueOrDefault(defect));
        }

        foreach (var group in _baseline.Groups.Where(group => group.Count > goneCopies.GetValueOrDefault(group)))
        {
            left.Add(group with { Count = group.Count - goneCopies.GetValueOrDefault(group) });
        }

        return left.Build();
    }

    /// <summary>What it knows of papers and rules that the run does not look at; known once the run is over.</summary>
    public Baseline NotCovered()
    {
        var left = new BaselineBuilder();
        foreach (var (defect, count) in _baseline.Defects.Where(pair => !_extent.Covers(pair.Key.Code, pair.Key.Paper)))
        {
            left.Add(defect, count);
        }

        foreach (var group in _baseline.Groups.Where(group => !_extent.CoversCopies(group.Papers)))
        {
            left.Add(group);
        }

        return left.Build();
    }

    /// <summary>As a baseline writes it down now, or as it did when keys were of titles before their repair.</summary>
    private bool TakeDefect(LintDiagnostic diagnostic) =>
        Take(Defect.OfRepaired(diagnostic))
        || (diagnostic.Entry is { } entry && entry.RepairedKey != entry.Key && Take(Defect.Of(diagnostic)));

    private bool Take(Defect defect)
    {
        if (_defects.GetValueOrDefault(defect) == 0)
        {
            return false;
        }

        _defects[defect]--;
        return true;
    }

    private bool TakeFromGroup(LintDiagnostic diagnostic)
    {
        foreach (var paper in CopyGroup.PapersOf(diagnostic))
        {
            if (_groupOf.TryGetValue(paper, out var group) && _groups[group] > 0)
            {
                _groups[group]--;
                return true;
            }
        }

        return false;
    }
}
