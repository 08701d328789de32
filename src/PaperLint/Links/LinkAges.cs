namespace PaperLint.Links;

/// <summary>How long an answer is good before its address is asked for again.</summary>
public sealed record LinkAges
{
    public TimeSpan Alive { get; init; } = TimeSpan.FromDays(7);

    public TimeSpan Moved { get; init; } = TimeSpan.FromDays(7);

    /// <summary>What is dead may come back, though it seldom does.</summary>
    public TimeSpan Dead { get; init; } = TimeSpan.FromDays(14);

    /// <summary>Rate limits and outages are over after hours.</summary>
    public TimeSpan Unverified { get; init; } = TimeSpan.FromHours(6);
}
