namespace PaperLint.Reporting.Plain;

/// <summary>What a <see cref="FullReport"/> shows.</summary>
public sealed record FullSettings
{
    /// <summary>More than anyone reads of one rule in one go.</summary>
    public const int UsualMost = 100;

    /// <summary>What stands under one heading.</summary>
    public FindingGroup Group { get; init; } = FindingGroup.Paper;

    /// <summary>A rule that reports more often is summed up in a line with a few examples; 0: none is.</summary>
    public int MaxPerRule { get; init; } = UsualMost;

    /// <summary>Whether all that comes can be written at once, in the order in which it comes.</summary>
    internal bool Streams => MaxPerRule == 0 && Group != FindingGroup.Rule;
}
