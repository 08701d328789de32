using System.Collections.Concurrent;
using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Diagnostics;

namespace PaperLint.Linting;

/// <summary>
/// What was found in a file that is edited and linted again and again. A block that is what it was is not read again, and an entry
/// that says what one of the last time said keeps its findings. It serves one rule set without corpus analyzers. Used by several
/// cores at once within a run, by one run at a time.
/// </summary>
public sealed class FindingMemory
{
    private ConcurrentDictionary<Entry, ImmutableArray<Finding>> _entriesBefore = new(SameContent.Comparer);
    private ConcurrentDictionary<Entry, ImmutableArray<Finding>> _entries = new(SameContent.Comparer);
    private ConcurrentDictionary<(long Row, int Column, int Length), BlockResult> _blocksBefore = new();
    private ConcurrentDictionary<(long Row, int Column, int Length), BlockResult> _blocks = new();
    private int _linted;

    /// <summary>Entries that the last run had to look at, as it knew none of the same content.</summary>
    public int Linted => _linted;

    /// <summary>Begins another run: what neither it nor the next one meets is forgotten.</summary>
    public void Begin()
    {
        (_entriesBefore, _entries) = (_entries, _entriesBefore);
        (_blocksBefore, _blocks) = (_blocks, _blocksBefore);
        _entries.Clear();
        _blocks.Clear();
        _linted = 0;
    }

    /// <summary>
    /// What is found in a block; it is looked at where none with the same bytes stood in the same line. (Where it begins in bytes may
    /// be another place: what is written before it in the same line says nothing of it.)
    /// </summary>
    internal BlockResult Find(Block block, Func<Block, BlockResult> lint)
    {
        var place = (block.Start.Row, block.Start.Column, block.Bytes.Length);
        if (!_blocksBefore.TryGetValue(place, out var result) || !result.Block.Bytes.Span.SequenceEqual(block.Bytes.Span))
        {
            return _blocks[place] = lint(block);
        }

        foreach (var entry in result.Block.Entries)
        {
            if (_entriesBefore.TryGetValue(entry, out var known))
            {
                _entries[entry] = known;
            }
        }

        return _blocks[place] = result;
    }

    /// <summary>What is found in an entry, at its own places; it is looked at where no entry of the same content is known.</summary>
    internal List<Finding> Find(Entry entry, Func<Entry, List<Finding>> lint)
    {
        if (_entriesBefore.TryGetValue(entry, out var known) || _entries.TryGetValue(entry, out known))
        {
            var moved = known.Select(finding => Move(finding, entry)).ToList();
            _entries[entry] = [.. moved];
            return moved;
        }

        var found = lint(entry);
        _entries[entry] = [.. found];
        Interlocked.Increment(ref _linted);
        return found;
    }

    private static Finding Move(Finding finding, Entry entry) =>
        finding with { Entry = entry, Field = entry.Fields[finding.Entry.Fields.IndexOf(finding.Field)] };
}
