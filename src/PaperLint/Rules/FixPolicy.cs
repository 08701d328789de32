namespace PaperLint.Rules;

/// <summary>What a rule says of its fixes. <paramref name="Safety"/> is the best that any of them can be; an analyzer may lower it for one finding.</summary>
public sealed record FixPolicy(FixSafety Safety, string? Replace, string? Because);
