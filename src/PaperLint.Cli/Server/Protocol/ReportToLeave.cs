namespace PaperLint.Cli.Server.Protocol;

/// <summary>A report that is to be silent from now on.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Code">The rule.</param>
/// <param name="Text">The defect, as decisions know it.</param>
internal sealed record ReportToLeave(string Uri, string Code, string Text)
{
    /// <summary>The key of the paper; null for what is in none.</summary>
    public string? Paper { get; init; }

    public string? Field { get; init; }

    /// <summary>Why; null where nobody says.</summary>
    public string? Reason { get; init; }
}
