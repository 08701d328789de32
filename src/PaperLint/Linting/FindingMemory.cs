using System.Collections.Concurrent;
using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Diagnostics;

namespace PaperLint.Linting;

/// <summary>
/// What was found in the entries of a file that is edited and linted again and again: an entry that says what one of the last time
/// said keeps its findings. It serves one rule set. Used by several cores at once within a run, by one run at a time.
/// </summary>
public sealed class FindingMemory
{
    private ConcurrentDictionary<Entry, ImmutableArray<Finding>> _before = new(SameContent.Comparer);
    private ConcurrentDictionary<Entry, ImmutableArray<Finding>> _now = new(SameContent.Comparer);

    private int _linted;

    /// <summary>Entries that the last run had to look at, as it knew none of the same content.</summary>
    public int Linted => _linted;

    /// <summary>Begins another run: what neither it nor the next one meets is forgotten.</summary>
    public void Begin()
    {
        (_before, _now) = (_now, _before);
        _now.Clear();
        _linted = 0;
    }

    /// <summary>What is found in an entry, at its own places; it is looked at where no entry of the same content is known.</summary>
    internal List<Finding> Find(Entry entry, Func<Entry, List<Finding>> lint)
    {
        if (_before.TryGetValue(entry, out var known) || _now.TryGetValue(entry, out known))
        {
            var moved = known.Select(finding => Move(finding, entry)).ToList();
            _now[entry] = [.. moved];
            return moved;
        }

        var found = lint(entry);
        _now[entry] = [.. found];
        Interlocked.Increment(ref _linted);
        return found;
    }

    private static Finding Move(Finding finding, Entry entry) =>
        finding with { Entry = entry, Field = entry.Fields[finding.Entry.Fields.IndexOf(finding.Field)] };
}
