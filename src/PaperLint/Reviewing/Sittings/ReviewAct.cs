using PaperLint.Decisions;

namespace PaperLint.Reviewing.Sittings;

/// <summary>Something that a curator did in a review and may want to take back.</summary>
/// <param name="Item">The defect that was looked at; null where it was about none.</param>
public abstract record ReviewAct(Defect? Item);
