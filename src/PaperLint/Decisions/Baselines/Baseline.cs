using System.Collections.Immutable;

namespace PaperLint.Decisions.Baselines;

/// <summary>The defects that were there when it was written, with how often.</summary>
public sealed record Baseline(ImmutableDictionary<Defect, int> Defects, ImmutableArray<CopyGroup> Groups)
{
    public static Baseline Empty { get; } = new(ImmutableDictionary<Defect, int>.Empty, []);

    /// <summary>How many diagnostics it stands for.</summary>
    public long Count => Defects.Values.Sum(count => (long)count) + Groups.Sum(group => (long)group.Count);
}
