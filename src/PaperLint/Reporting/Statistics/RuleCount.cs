using PaperLint.Rules;

namespace PaperLint.Reporting.Statistics;

/// <summary>What a run found of one rule.</summary>
public sealed class RuleCount(Rule rule)
{
    public Rule Rule { get; } = rule;

    public int Count { get; internal set; }

    public int SafeFixes { get; internal set; }

    public int UnsafeFixes { get; internal set; }

    /// <summary>Diagnostics in ten thousand papers; null where there are no papers.</summary>
    public double? Rate(long papers) => papers == 0 ? null : Count * 10_000.0 / papers;
}
