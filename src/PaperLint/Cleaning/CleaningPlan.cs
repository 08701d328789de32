using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Cleaning;

/// <summary>
/// Decides what becomes of every paper. Of papers that are the same one stays: one that is not rejected before one that
/// is, then the longest abstract, then the most other fields, then by what they say; never by where they stand.
/// </summary>
internal sealed class CleaningPlan
{
    private readonly Dictionary<EntryPlace, List<Reason>> _rejections = [];
    private readonly Dictionary<EntryPlace, Reason> _repeats = [];
    private readonly List<(EntryPlace Repeat, (string FileName, FilePosition Position) Original)> _pairs = [];

    /// <summary>Takes a diagnostic of the run that the census was made in.</summary>
    public void Add(LintDiagnostic diagnostic)
    {
        if (diagnostic.Silence is not null || diagnostic.Rule.Clean == CleanAction.Keep || diagnostic.Entry is not { } entry)
        {
            return;
        }

        var place = new EntryPlace(diagnostic.FileName, entry.Index);
        var reason = new Reason(diagnostic.Rule.Id, diagnostic.Rule.Name, diagnostic.Message);
        if (diagnostic.Rule.Clean == CleanAction.Reject)
        {
            (_rejections.TryGetValue(place, out var reasons) ? reasons : _rejections[place] = []).Add(reason);
            return;
        }

        _repeats.TryAdd(place, reason);
        foreach (var related in diagnostic.Related)
        {
            _pairs.Add((place, (related.FileName, related.Position)));
        }
    }

    /// <summary>The fates of all papers, in the order of the input.</summary>
    public IEnumerable<Fate> Decide(IReadOnlyList<CensusEntry> entries)
    {
        var groups = Group(entries);
        var survivors = groups.Values.Distinct().ToDictionary(group => group, Survivor);
        foreach (var entry in entries)
        {
            if (groups.TryGetValue(entry.Place, out var group) && survivors[group] is var survivor && survivor.Place != entry.Place)
            {
                var reason = _repeats.GetValueOrDefault(entry.Place) ?? group.Select(other => _repeats.GetValueOrDefault(other.Place)).First(other => other is not null)!;
                yield return new Dropped(entry.Place, entry.Row, entry.Key, entry.Title, reason, survivor.Place, survivor.Key);
            }
            else if (_rejections.TryGetValue(entry.Place, out var reasons))
            {
                yield return new Rejected(entry.Place, entry.Row, entry.Key, entry.Title, [.. reasons]);
            }
            else
            {
                yield return new Kept(entry.Place, entry.Row, entry.Key, entry.Title, group is null ? [] : Learned(entry, group));
            }
        }
    }

    private CensusEntry Survivor(List<CensusEntry> group) => group
        .OrderBy(entry => _rejections.ContainsKey(entry.Place))
        .ThenByDescending(entry => entry.AbstractLength)
        .ThenByDescending(entry => entry.Others.Length)
        .ThenBy(entry => entry.Content, StringComparer.Ordinal)
        .ThenBy(entry => entry.Place.FileName, StringComparer.Ordinal)
        .ThenBy(entry => entry.Place.Index)
        .First();

    private static ImmutableArray<(string Name, string Text)> Learned(CensusEntry survivor, List<CensusEntry> group) =>
    [
        .. group
            .SelectMany(entry => entry.Others)
            .Where(field => survivor.Others.All(own => own.Name != field.Name))
            .OrderBy(field => field.Text, StringComparer.Ordinal)
            .DistinctBy(field => field.Name)
            .OrderBy(field => field.Name, StringComparer.Ordinal),
    ];

    /// <summary>The papers that are the same, by union-find over the pairs that were reported.</summary>
    private Dictionary<EntryPlace, List<CensusEntry>> Group(IReadOnlyList<CensusEntry> entries)
    {
        if (_pairs.Count == 0)
        {
            return [];
        }

        var byPosition = entries.ToDictionary(entry => (entry.Place.FileName, entry.Position));
        var byPlace = entries.ToDictionary(entry => entry.Place);
        var groups = new Dictionary<EntryPlace, List<CensusEntry>>();
        foreach (var (repeat, original) in _pairs)
        {
            // A report may name an entry of a known corpus, which is no part of this run.
            if (byPosition.TryGetValue(original, out var other))
            {
                Join(groups, byPlace[repeat], other);
            }
        }

        return groups;
    }

    private static void Join(Dictionary<EntryPlace, List<CensusEntry>> groups, CensusEntry a, CensusEntry b)
    {
        var (larger, smaller) = (GroupOf(groups, a), GroupOf(groups, b));
        if (larger == smaller)
        {
            return;
        }

        if (larger.Count < smaller.Count)
        {
            (larger, smaller) = (smaller, larger);
        }

        foreach (var entry in smaller)
        {
            larger.Add(entry);
            groups[entry.Place] = larger;
        }
    }

    private static List<CensusEntry> GroupOf(Dictionary<EntryPlace, List<CensusEntry>> groups, CensusEntry entry)
    {
        if (!groups.TryGetValue(entry.Place, out var group))
        {
            groups.Add(entry.Place, group = [entry]);
        }

        return group;
    }
}
