using System.Collections.Immutable;
using PaperLint.Decisions;
using PaperLint.Decisions.Curation;

namespace PaperLint.Reviewing;

/// <summary>The items with what was decided on them. Not for several threads at once.</summary>
public sealed class ReviewBoard(ReviewList list)
{
    private readonly HashSet<(string Paper, string Code)> _suppressed = [];
    private readonly ILookup<(string Code, string? Repair), ReviewItem> _alike =
        list.Items.ToLookup(item => (item.Rule.Id, item.Repair));

    /// <summary>What rules are called, by their codes.</summary>
    private readonly Dictionary<string, string> _rules = list.Items.Select(item => item.Rule)
        .DistinctBy(rule => rule.Id)
        .ToDictionary(rule => rule.Id, rule => $"{rule.Id} {rule.Name}");

    /// <summary>Of each item; null where it has to be worked out anew.</summary>
    private ReviewState[]? _states;

    public IReadOnlyList<ReviewItem> Items => list.Items;

    /// <summary>What the file of decisions says.</summary>
    public DecisionBook Decisions { get; private set; } = DecisionBook.Empty;

    /// <summary>How many items nothing was decided on.</summary>
    public int Open => States.Count(state => state == ReviewState.Open);

    public ReviewState StateOf(ReviewItem item) => States[item.Number];

    /// <summary>Takes what the file of decisions says now.</summary>
    public void Decide(DecisionBook decisions)
    {
        Decisions = decisions;
        _states = null;
    }

    /// <summary>The same, where it says something new on some defects alone.</summary>
    public void Decide(DecisionBook decisions, IEnumerable<Defect> changed)
    {
        var states = States;
        Decisions = decisions;
        foreach (var item in changed.Select(Find).OfType<ReviewItem>())
        {
            states[item.Number] = Judge(item);
        }
    }

    /// <summary>The item of a defect; null where it is not found any more.</summary>
    public ReviewItem? Find(Defect defect) => list.Find(defect);

    /// <summary>The first item from a place on, and then from the beginning, on which nothing was decided.</summary>
    /// <param name="numbers">The numbers of items.</param>
    /// <param name="from">An index into them.</param>
    /// <returns>An index into the numbers; -1 where there is none.</returns>
    public int NextOpen(ImmutableArray<int> numbers, int from)
    {
        for (var step = 0; step < numbers.Length; step++)
        {
            var at = (from + step) % numbers.Length;
            if (States[numbers[at]] == ReviewState.Open)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Notes that a rule is left in a paper.</summary>
    public void Suppress(string paper, string code)
    {
        _suppressed.Add((paper, code));
        _states = null;
    }

    /// <summary>Notes that a rule is not left in a paper any more.</summary>
    /// <returns>Whether it was noted here that it is; what was left before is not among the items.</returns>
    public bool Unsuppress(string paper, string code)
    {
        _states = null;
        return _suppressed.Remove((paper, code));
    }

    /// <summary>The numbers of the items that are asked for, in their order.</summary>
    public ImmutableArray<int> Find(ReviewQuery query) =>
        [.. Items.Where(item => query.Takes(item, StateOf(item))).Select(item => item.Number)];

    /// <summary>Items of the same rule with the same repair on which nothing was decided; the item itself is one of them.</summary>
    public IEnumerable<ReviewItem> OpenLike(ReviewItem item) =>
        _alike[(item.Rule.Id, item.Repair)].Where(other => StateOf(other) == ReviewState.Open);

    /// <summary>By what the items can be told apart.</summary>
    public IEnumerable<ReviewFacet> Facets(ImmutableArray<int> numbers)
    {
        var items = numbers.Select(number => Items[number]).ToArray();
        yield return ReviewFacet.Of("rule", items.Select(item => _rules[item.Rule.Id]));
        yield return ReviewFacet.Of("source", items.Select(item => item.FileName));
        yield return ReviewFacet.Of("safety", items.Select(ReviewQuery.SafetyOf));
        yield return ReviewFacet.Of("probability", items.Select(item => ProbabilityBand.Of(item.Probability)));
        yield return ReviewFacet.Of("repair", items.Select(item => item.Repair));
        yield return ReviewFacet.Of("state", items.Select(item => ReviewQuery.WordOf(StateOf(item))));
    }

    private ReviewState[] States => _states ??= [.. Items.Select(Judge)];

    private ReviewState Judge(ReviewItem item) =>
        item.Entry is { } entry && _suppressed.Contains((entry.Key, item.Rule.Id))
        ? ReviewState.Suppressed
        : Decisions[item.Defect] is not { } decision || !decision.Holds(item.Proposed.Replacement)
        ? ReviewState.Open
        : decision.Kind switch
        {
            DecisionKind.Accepted => ReviewState.Accepted,
            DecisionKind.Edited => ReviewState.Edited,
            _ => ReviewState.Rejected,
        };
}
