using System.Collections.Immutable;
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
    public DecisionBook Decisions
    {
        get;
        set
        {
            field = value;
            _states = null;
        }
    } = DecisionBook.Empty;

    /// <summary>How many items nothing was decided on.</summary>
    public int Open => States.Count(state => state == ReviewState.Open);

    public ReviewState StateOf(ReviewItem item) => States[item.Number];

    /// <summary>Notes that a rule is left in a paper, or is not any more.</summary>
    public void Suppress(string paper, string code, bool isLeft)
    {
        _states = null;
        if (isLeft)
        {
            _suppressed.Add((paper, code));
        }
        else
        {
            _suppressed.Remove((paper, code));
        }
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
