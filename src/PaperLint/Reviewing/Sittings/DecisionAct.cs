using System.Collections.Immutable;
using PaperLint.Decisions;
using PaperLint.Decisions.Curation;

namespace PaperLint.Reviewing.Sittings;

/// <summary>Decisions that were made at once.</summary>
/// <param name="Item">The defect that was looked at.</param>
/// <param name="Changes">One of each defect that was decided on.</param>
public sealed record DecisionAct(Defect Item, ImmutableArray<DecisionChange> Changes) : ReviewAct(Item)
{
    /// <summary>Of decisions on what is known so far.</summary>
    public static DecisionAct Of(Defect item, IEnumerable<Decision> decisions, DecisionBook known) =>
        new(item, [.. decisions.Select(decision => new DecisionChange(known[decision.Defect], decision))]);

    /// <summary>What takes back those of its changes that are as it left them: what somebody decided otherwise since, stays.</summary>
    public ImmutableArray<DecisionChange> UndoneIn(DecisionBook known) =>
    [
        .. Changes.Where(change => known[change.Defect] == change.After)
            .Select(change => new DecisionChange(Before: change.After, After: change.Before)),
    ];
}
