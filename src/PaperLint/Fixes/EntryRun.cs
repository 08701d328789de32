using System.Collections.Immutable;
using PaperLint.Corpus;

namespace PaperLint.Fixes;

/// <summary>Entries at an end of a block, with their bytes: what a block beside it is read with.</summary>
internal sealed record EntryRun(ImmutableArray<Entry> Entries, byte[] Bytes)
{
    private static readonly EntryRun None = new([], []);

    /// <summary>
    /// The last paper with what stands behind it, as it is fixed: what is read of those before it is known without the next block.
    /// </summary>
    public static EntryRun EndOf(FixedBlock? block)
    {
        if (block is null)
        {
            return None;
        }

        var (entries, start) = (block.Block.Entries, StartOfLast(block.Block));
        var fixes = block.Entries.ToDictionary(fix => fix.Original);
        var edits = block.Entries.SelectMany(fix => fix.Edits()).Where(edit => edit.Start >= start);
        return new EntryRun(
            [
                .. entries.Where(entry => entry.Fields[0].Source!.Start >= start)
                    .Select(entry => fixes.TryGetValue(entry, out var fix) ? fix.Entry : entry)
                    .Where(entry => !EntryTexts.IsGone(entry)),
            ],
            BlockWriter.Apply(block.Block.Bytes.Span[start..], edits.Select(edit => edit with { Start = edit.Start - start })));
    }

    /// <summary>Whether <see cref="EndOf"/> the block is another one than before its fixes.</summary>
    public static bool EndsOtherwise(FixedBlock block)
    {
        var start = StartOfLast(block.Block);
        return block.Entries.Any(fix => !fix.Changes.IsEmpty && fix.Original.Fields[0].Source!.Start >= start);
    }

    /// <summary>What stands up to the end of the first paper, as it was read.</summary>
    public static EntryRun BeginningOf(Block? block)
    {
        if (block is null)
        {
            return None;
        }

        var chrome = block.Entries.TakeWhile(entry => entry.IsChrome).Count();
        return chrome < block.Entries.Length && block.Entries[chrome].Extent is { } extent
            ? new EntryRun(block.Entries[..(chrome + 1)], block.Bytes.Span[..extent.End].ToArray())
            : new EntryRun(block.Entries, block.Bytes.ToArray());
    }

    private static int StartOfLast(Block block) => block.Entries.LastOrDefault(entry => !entry.IsChrome)?.Extent?.Start ?? 0;
}
