using System.Collections.Immutable;
using PaperLint.Corpus;

namespace PaperLint.Fixes;

/// <summary>
/// Holds a fixed block to what it was read as. Where a text itself tells what it is, a repair can make a button of the page
/// of what was an abstract; the next reading would pair the lines around it anew, and the next repair delete it. Such fixes
/// are left out, so that the rest is read back as the papers that were fixed.
/// </summary>
internal sealed class FixedReading
{
    /// <summary>
    /// Readings of one block at most: enough for some five fixes to leave out, where a block has some forty papers. In one that
    /// takes more, all lines of the page stay.
    /// </summary>
    private const int MostReadings = 16;

    /// <summary>Fixes around a place that is misread which are suspected of it.</summary>
    private const int Suspects = 4;

    private const int Nowhere = int.MaxValue;

    private readonly FixedBlock _block;
    private readonly Dictionary<FixedEntry, int> _places = [];
    private int _readings;

    private FixedReading(FixedBlock block)
    {
        _block = block;
        var fixes = block.Entries.ToDictionary(entry => entry.Original);
        for (var i = 0; i < block.Block.Entries.Length; i++)
        {
            if (fixes.TryGetValue(block.Block.Entries[i], out var fix))
            {
                _places.Add(fix, i);
            }
        }
    }

    private bool IsGivenUp => _readings > MostReadings;

    public static FixedBlock Hold(FixedBlock block)
    {
        if (!block.IsChanged)
        {
            return block;
        }

        // A part of a page can be read as something else where it stands alone: then nothing is told by reading it.
        var reading = new FixedReading(block);
        if (reading.FirstMisread(block.Entries) == Nowhere || reading.FirstMisread([]) != Nowhere)
        {
            return block;
        }

        var held = reading.Held();
        return held.Length == block.Entries.Length
            ? block
            : block with { Entries = held, Refused = [.. block.Entries.Except(held)] };
    }

    /// <summary>
    /// The fixes that can be made together. What was left out is tried again beside them until nothing more comes in, as the next
    /// run would try it.
    /// </summary>
    private ImmutableArray<FixedEntry> Held()
    {
        var held = HeldBeside([], _block.Entries);
        for (var before = 0; before < held.Length && held.Length < _block.Entries.Length;)
        {
            before = held.Length;
            held = HeldBeside(held, [.. _block.Entries.Except(held)]);
        }

        return IsGivenUp ? HeldWithoutRemoval() : [.. held.OrderBy(fix => _places[fix])];
    }

    /// <summary>Removing lines is what joins others; what is repaired in lines that stay is seldom misread.</summary>
    private ImmutableArray<FixedEntry> HeldWithoutRemoval()
    {
        ImmutableArray<FixedEntry> held = [.. _block.Entries.Where(fix => !IsGone(fix.Entry))];
        return FirstMisread(held) == Nowhere ? held : [];
    }

    /// <summary>Leaves out what is misread, from the first place on, until nothing is.</summary>
    private ImmutableArray<FixedEntry> HeldBeside(ImmutableArray<FixedEntry> held, ImmutableArray<FixedEntry> tried)
    {
        var misread = FirstMisread([.. held, .. tried]);
        while (misread != Nowhere && tried.Length > 0 && !IsGivenUp)
        {
            var suspects = tried.OrderBy(fix => Distance(_places[fix], misread)).Take(Suspects).ToImmutableArray();
            var guilty = suspects.FirstOrDefault(suspect => FirstMisread([.. held, .. tried.Remove(suspect)]) > misread);
            tried = guilty is null ? tried.RemoveRange(suspects) : tried.Remove(guilty);
            misread = FirstMisread([.. held, .. tried]);
        }

        return [.. held, .. tried];
    }

    /// <summary>What follows a place is suspected before what precedes it: a line that goes joins the lines around it.</summary>
    private static int Distance(int place, int misread) => place >= misread ? 2 * (place - misread) : (2 * (misread - place)) + 1;

    /// <summary>The index of the first entry of the block that is not read back with the fixes.</summary>
    private int FirstMisread(ImmutableArray<FixedEntry> fixes)
    {
        _readings++;
        var bytes = BlockWriter.Apply(_block.Block.Bytes.Span, fixes.SelectMany(fix => fix.Edits()));
        return _block.Block.With(bytes) is { } read
            ? FirstMisread(fixes.ToDictionary(fix => fix.Original, fix => fix.Entry), read.Entries)
            : Nowhere;
    }

    private int FirstMisread(Dictionary<Entry, Entry> repaired, ImmutableArray<Entry> read)
    {
        var entries = _block.Block.Entries;
        var next = 0;
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = repaired.GetValueOrDefault(entries[i], entries[i]);
            if (!IsGone(entry) && (next == read.Length || !EntryTexts.Comparer.Equals(entry, read[next++])))
            {
                return i;
            }
        }

        return next == read.Length ? Nowhere : entries.Length;
    }

    /// <summary>A line of the page that is emptied is not there any more.</summary>
    private static bool IsGone(Entry entry) => entry.IsChrome && entry.Fields[0].Text.Length == 0;
}
