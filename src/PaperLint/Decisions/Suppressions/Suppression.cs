using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Decisions.Suppressions;

/// <summary>A person's word that the reports of a rule on a paper are to be left.</summary>
/// <param name="Paper">The key of the paper.</param>
/// <param name="Code">The rule.</param>
/// <param name="Reason">Why.</param>
public sealed record Suppression(string Paper, string Code, string Reason)
{
    /// <summary>The last day on which it holds; null: for good.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Where it is written.</summary>
    public required SuppressionFile File { get; init; }

    /// <summary>The places of its parts, 0-based.</summary>
    public LinePosition Start { get; init; }

    public LinePosition CodeStart { get; init; }

    public LinePosition UntilStart { get; init; }
}
