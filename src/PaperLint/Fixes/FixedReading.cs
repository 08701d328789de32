using System.Collections.Immutable;
using PaperLint.Corpus;

namespace PaperLint.Fixes;

/// <summary>
/// Holds a fixed block to what it was read as. Where a text itself tells what it is, a repair can make a button of the page
/// of what was an abstract; the next reading would pair the lines around it anew, and the next repair delete it. Such fixes
/// are left out, so that the rest is read back as the papers that were fixed. The lines on both sides of a border between two
/// blocks are as near to each other as any, so a block is read between the papers beside it.
/// </summary>
internal sealed class FixedReading
{
    /// <summary>
    /// Bytes that are read for a block at a time, in search of what can be done beside what is done already: of a page with some
    /// five papers they are enough to try every fix, of a longer one for some five fixes that cannot be made.
    /// </summary>
    private const int MostRead = 512 * 1024;

    private const int FewestReadings = 16;

    /// <summary>Searches at most, of which each begins where the one before came to.</summary>
    private const int MostSearches = 8;

    /// <summary>Fixes around a place that is misread which are suspected of it.</summary>
    private const int Suspects = 4;

    private const int Nowhere = int.MaxValue;

    private readonly FixedBlock _block;
    private readonly EntryRun _before;
    private readonly EntryRun _after;

    private readonly Dictionary<FixedEntry, ByteEdit[]> _edits;

    /// <summary>What is made, by the entries it is made in.</summary>
    private readonly Dictionary<Entry, FixedEntry> _held;

    /// <summary>Entries that are there with what is made: a search must not depend on how it came to that.</summary>
    private ImmutableArray<Entry> _standing;
    private int _readings;

    private FixedReading(FixedBlock block, EntryRun before, EntryRun after)
    {
        (_block, _before, _after) = (block, before, after);
        _edits = block.Entries.ToDictionary(fix => fix, fix => fix.Edits().ToArray());
        _held = block.Entries.Where(fix => fix.Changes.IsEmpty).ToDictionary(fix => fix.Original);
        _standing = [.. before.Entries, .. block.Block.Entries, .. after.Entries];
    }

    /// <summary>What is not made so far.</summary>
    private ImmutableArray<FixedEntry> Rest => [.. _block.Entries.Where(fix => !IsHeld(fix))];

    private bool IsGivenUp => _readings > Math.Max(FewestReadings, MostRead / Math.Max(1, _block.Block.Bytes.Length));

    /// <param name="block">What is held to its reading.</param>
    /// <param name="before">The block before it in the file, with what is done in it; null: it is the first.</param>
    /// <param name="after">The block after it, in which nothing is done yet; null: it is the last.</param>
    public static FixedBlock Hold(FixedBlock block, FixedBlock? before, Block? after)
    {
        if (!block.IsChanged || block.Block.With([]) is null)
        {
            return block;
        }

        var reading = new FixedReading(block, EntryRun.EndOf(before), EntryRun.BeginningOf(after));
        if (reading.FirstMisread(reading.Rest) == Nowhere)
        {
            return block;
        }

        // A part of a page can be read as something else where it stands alone, or with parts of others: then nothing is told by it.
        if (reading.FirstMisread([]) != Nowhere)
        {
            return before is null && after is null ? block : Hold(block, null, null);
        }

        return reading.Search()
            ? block with
            {
                Entries = [.. block.Entries.Where(reading.IsHeld)],
                Refused = [.. block.Refused, .. block.Entries.Where(fix => !reading.IsHeld(fix))],
            }
            : block with { Entries = [], Refused = [.. block.Refused, .. block.Entries] };
    }

    private bool IsHeld(FixedEntry fix) => _held.ContainsKey(fix.Original);

    /// <summary>
    /// Searches for fixes that can be made together, until no more are found: then the next run, whose first search is the last
    /// one here, finds none either.
    /// </summary>
    /// <returns>Whether an end was reached.</returns>
    private bool Search()
    {
        for (var searches = 0; searches < MostSearches; searches++)
        {
            _readings = 0;
            var found = FoundBeside(Rest);
            if (found.IsEmpty)
            {
                return true;
            }

            foreach (var fix in found)
            {
                _held.Add(fix.Original, fix);
            }

            _standing = [.. _standing.Where(entry => !_held.TryGetValue(entry, out var fix) || !EntryTexts.IsGone(fix.Entry))];
        }

        return false;
    }

    /// <summary>Leaves out what is misread, from the first place on, until nothing is.</summary>
    private ImmutableArray<FixedEntry> FoundBeside(ImmutableArray<FixedEntry> tried)
    {
        // Removing lines is what joins others; what is repaired in lines that stay is seldom misread.
        ImmutableArray<FixedEntry> staying = [.. tried.Where(fix => !EntryTexts.IsGone(fix.Entry))];
        var places = _standing.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        for (var misread = FirstMisread(tried); misread != Nowhere; misread = FirstMisread(tried))
        {
            if (IsGivenUp)
            {
                return FirstMisread(staying) == Nowhere ? staying : [];
            }

            var suspects = tried.OrderBy(fix => Distance(places[fix.Original], misread)).Take(Suspects).ToImmutableArray();
            var guilty = suspects.FirstOrDefault(suspect => FirstMisread(tried.Remove(suspect)) > misread);
            tried = guilty is null ? tried.RemoveRange(suspects) : tried.Remove(guilty);
        }

        return tried;
    }

    /// <summary>What follows a place is suspected before what precedes it: a line that goes joins the lines around it.</summary>
    private static int Distance(int place, int misread) => place >= misread ? 2 * (place - misread) : (2 * (misread - place)) + 1;

    /// <summary>The place of the first entry that is not read back with the fixes beside those that are held.</summary>
    private int FirstMisread(ImmutableArray<FixedEntry> tried)
    {
        _readings++;
        var fixes = tried.Concat(_held.Values).ToDictionary(fix => fix.Original);
        var bytes = BlockWriter.Apply(_block.Block.Bytes.Span, fixes.Values.SelectMany(fix => _edits[fix]));
        return FirstMisread(fixes, _block.Block.With([.. _before.Bytes, .. bytes, .. _after.Bytes])!.Entries);
    }

    private int FirstMisread(Dictionary<Entry, FixedEntry> fixes, ImmutableArray<Entry> read)
    {
        var next = 0;
        for (var i = 0; i < _standing.Length; i++)
        {
            var original = _standing[i];
            var entry = fixes.TryGetValue(original, out var fix) ? fix.Entry : original;
            if (!EntryTexts.IsGone(entry) && (next == read.Length || !EntryTexts.Comparer.Equals(entry, read[next++])))
            {
                return i;
            }
        }

        return next == read.Length ? Nowhere : _standing.Length;
    }
}
