using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Examples;

/// <summary>What an editor says of a report that was made once.</summary>
/// <param name="Place">The file of the corpus, or the identifier of the paper where the corpus is one file.</param>
/// <param name="Field">The name of the field.</param>
/// <param name="Span">In the decoded field.</param>
/// <param name="Code">The rule that reported it.</param>
internal sealed record Verdict(string Place, string Field, TextSpan Span, string Code)
{
    /// <summary>How the text begins that was reported: papers of one file are told apart by it.</summary>
    public required string Beginning { get; init; }

    /// <summary>Whether the report is right: a defect, or at least a matter of taste.</summary>
    public required bool IsRight { get; init; }

    /// <summary>The repair that was judged; null where none was.</summary>
    public string? Fix { get; init; }

    public bool IsFixRight { get; init; }
}
