namespace PaperLint.Rules;

/// <summary>
/// What a rule says of its fixes. <paramref name="Safety"/> is the best that any of them can be; an analyzer may lower it for one
/// finding.
/// </summary>
public sealed record FixPolicy(FixSafety Safety, string? Replace, string? Because)
{
    /// <summary>The safety of one fix of the rule: the weaker of what the rule allows and what holds in that place.</summary>
    public FixSafety SafetyOf(FixSafety found) => found > Safety ? found : Safety;
}
