using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Cleaning;

/// <summary>
/// Decides what becomes of every paper. Which copy of a paper stays was decided where the copies were found, and the
/// reports say it; what is decided here follows them.
/// </summary>
internal sealed class CleaningPlan
{
    private readonly Dictionary<EntryPlace, List<Reason>> _rejections = [];
    private readonly List<Repeat> _repeats = [];

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
        }
        else
        {
            _repeats.AddRange(diagnostic.Related.Select(related => new Repeat(place, related, reason)));
        }
    }

    /// <summary>The fates of all papers, in the order of the input.</summary>
    /// <param name="entries">The papers.</param>
    /// <param name="others">Papers of other parts of the corpus that may stand for them, or they for those.</param>
    public IEnumerable<Fate> Decide(IReadOnlyList<CensusEntry> entries, IEnumerable<CensusEntry> others)
    {
        var dropped = Dropped(entries.Concat(others));
        var copies = dropped.ToLookup(drop => drop.Value.Kept.Place, drop => drop.Value.Gone);
        foreach (var entry in entries)
        {
            if (dropped.TryGetValue(entry.Place, out var drop))
            {
                yield return new Dropped(entry.Place, entry.Row, entry.Key, entry.Title, drop.Reason, drop.Kept.Place, drop.Kept.Key);
            }
            else if (_rejections.TryGetValue(entry.Place, out var reasons))
            {
                yield return new Rejected(entry.Place, entry.Row, entry.Key, entry.Title, [.. reasons]);
            }
            else
            {
                yield return new Kept(entry.Place, entry.Row, entry.Key, entry.Title, Learned(entry, copies[entry.Place]));
            }
        }
    }

    /// <summary>The papers for which a copy stands.</summary>
    private Dictionary<EntryPlace, Drop> Dropped(IEnumerable<CensusEntry> entries)
    {
        var dropped = new Dictionary<EntryPlace, Drop>();
        if (_repeats.Count == 0)
        {
            return dropped;
        }

        var byPosition = new Dictionary<(string, FilePosition), CensusEntry>();
        var byPlace = new Dictionary<EntryPlace, CensusEntry>();
        foreach (var entry in entries)
        {
            byPosition[(entry.Place.FileName, entry.Position)] = entry;
            byPlace[entry.Place] = entry;
        }

        foreach (var (reported, related, reason) in _repeats)
        {
            // A report may name an entry of a known corpus, which is no part of this run.
            if (byPosition.TryGetValue((related.FileName, related.Position), out var other))
            {
                var drop = related.Gone is { } message
                    ? new Drop(other, byPlace[reported], reason with { Message = message })
                    : new Drop(byPlace[reported], other, reason);
                dropped.TryAdd(drop.Gone.Place, drop);
            }
        }

        return dropped;
    }

    private static ImmutableArray<(string Name, string Text)> Learned(CensusEntry survivor, IEnumerable<CensusEntry> copies) =>
    [
        .. copies
            .SelectMany(entry => entry.Others)
            .Where(field => survivor.Others.All(own => own.Name != field.Name))
            .OrderBy(field => field.Text, StringComparer.Ordinal)
            .DistinctBy(field => field.Name)
            .OrderBy(field => field.Name, StringComparer.Ordinal),
    ];

    private sealed record Repeat(EntryPlace Reported, RelatedLocation Related, Reason Reason);

    private sealed record Drop(CensusEntry Gone, CensusEntry Kept, Reason Reason);
}
