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

    private readonly Dictionary<FixedEntry, ByteEdit[]> _edits;

    /// <summary>What is made, by the entries it is made in.</summary>
    private readonly Dictionary<Entry, FixedEntry> _held;

    /// <summary>Entries that are there with what is made: a search must not depend on how it came to that.</summary>
    private ImmutableArray<Entry> _standing;
    private int _readings;

    private FixedReading(FixedBlock block)
    {
        _block = block;
        _edits = block.Entries.ToDictionary(fix => fix, fix => fix.Edits().ToArray());
        _held = block.Entries.Where(fix => fix.Changes.IsEmpty).ToDictionary(fix => fix.Original);
        _standing = block.Block.Entries;
    }

    /// <summary>What is not made so far.</summary>
    private ImmutableArray<FixedEntry> Rest => [.. _block.Entries.Where(fix => !IsHeld(fix))];

    private bool IsGivenUp => _readings > Math.Max(FewestReadings, MostRead / Math.Max(1, _block.Block.Bytes.Length));

    public static FixedBlock Hold(FixedBlock block)
    {
        if (!block.IsChanged)
        {
            return block;
        }

        // A part of a page can be read as something else where it stands alone: then nothing is told by reading it.
        var reading = new FixedReading(block);
        if (reading.FirstMisread(reading.Rest) == Nowhere || reading.FirstMisread([]) != Nowhere)
        {
            return block;
        }

        return reading.Search()
            ? block with
            {
                Entries = [.. block.Entries.Where(reading.IsHeld)],
                Refused = [.. block.Entries.Where(fix => !reading.IsHeld(fix))],
            }
            : block with { Entries = [], Refused = block.Entries };
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

            _standing = [.. _standing.Where(entry => !_held.TryGetValue(entry, out var fix) || !IsGone(fix.Entry))];
        }

        return false;
    }

    /// <summary>Leaves out what is misread, from the first place on, until nothing is.</summary>
    private ImmutableArray<FixedEntry> FoundBeside(ImmutableArray<FixedEntry> tried)
    {
        // Removing lines is what joins others; what is repaired in lines that stay is seldom misread.
        ImmutableArray<FixedEntry> staying = [.. tried.Where(fix => !IsGone(fix.Entry))];
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
        return _block.Block.With(bytes) is { } read ? FirstMisread(fixes, read.Entries) : Nowhere;
    }

    private int FirstMisread(Dictionary<Entry, FixedEntry> fixes, ImmutableArray<Entry> read)
    {
        var next = 0;
        for (var i = 0; i < _standing.Length; i++)
        {
            var original = _standing[i];
            var entry = fixes.TryGetValue(original, out var fix) ? fix.Entry : original;
            if (!IsGone(entry) && (next == read.Length || !EntryTexts.Comparer.Equals(entry, read[next++])))
            {
                return i;
            }
        }

        return next == read.Length ? Nowhere : _standing.Length;
    }

    /// <summary>A line of the page that is emptied is not there any more.</summary>
    private static bool IsGone(Entry entry) => entry.IsChrome && entry.Fields[0].Text.Length == 0;
}
