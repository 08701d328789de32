using PaperLint.Decisions;

namespace PaperLint.Reviewing.Sittings;

/// <summary>A rule was left in a paper.</summary>
/// <param name="Item">The defect that was looked at.</param>
/// <param name="Paper">The key of the paper.</param>
/// <param name="Code">The rule.</param>
/// <param name="Added">The text that was added to the file of suppressions.</param>
public sealed record SuppressionAct(Defect Item, string Paper, string Code, string Added) : ReviewAct(Item);
