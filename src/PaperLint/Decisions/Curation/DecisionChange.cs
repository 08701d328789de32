namespace PaperLint.Decisions.Curation;

/// <summary>What was decided on a defect before and after; null for nothing, but not both.</summary>
public sealed record DecisionChange(Decision? Before, Decision? After)
{
    public Defect Defect => (After ?? Before)!.Defect;
}
