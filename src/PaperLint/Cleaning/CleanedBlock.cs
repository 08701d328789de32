using System.Collections.Immutable;
using System.Text.Json;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Fixes;

namespace PaperLint.Cleaning;

/// <summary>A fixed block with the fates of its papers.</summary>
internal sealed class CleanedBlock(FixedBlock block, ImmutableArray<Fate> fates, CorpusFormat format)
{
    /// <summary>The fixes of papers every byte of which was understood.</summary>
    private readonly Dictionary<Entry, FixedEntry> _fixed = block.Entries
        .Where(entry => IsWhole(block.Block, entry.Original))
        .ToDictionary(entry => entry.Original);

    /// <summary>
    /// Whether lines of the page have to stay: without them, papers of which one line is missing would be read as one. Known once
    /// the edits are.
    /// </summary>
    private bool _keepsChrome;

    /// <summary>Kept papers with the repairs that were made in them.</summary>
    public IEnumerable<RepairedPaper> Repaired => Papers
        .Where(paper => paper.Fate is Kept && _fixed.TryGetValue(paper.Entry, out var repaired) && !repaired.Applied.IsEmpty)
        .Select(paper => new RepairedPaper((Kept)paper.Fate, [.. _fixed[paper.Entry].Applied.SelectMany(Repair.Of)]));

    public IEnumerable<(Entry Entry, Fate Fate)> Papers => block.Block.Entries.Where(entry => !entry.IsChrome).Zip(fates);

    public void CountInto(CleanedFile counts)
    {
        counts.Chrome += _keepsChrome ? 0 : block.Block.Entries.Count(entry => entry.IsChrome);
        counts.Fixes += Papers.Where(paper => paper.Fate is Kept && _fixed.ContainsKey(paper.Entry))
            .Sum(paper => _fixed[paper.Entry].Applied.Length);
    }

    public Block Block => block.Block;

    /// <summary>Records that go, and fields that change, in the file's own format.</summary>
    public ByteEdit[] Edits()
    {
        ByteEdit[] edits = [.. AllEdits()];
        if (IsReadBack(edits))
        {
            return edits;
        }

        _keepsChrome = true;
        return [.. AllEdits()];
    }

    /// <summary>The whole block as one edit, where its papers become JSON Lines.</summary>
    public ByteEdit WholeAsJsonLines() => new(0, block.Block.Bytes.Length, AsJsonLines());

    /// <summary>The papers that stay, as JSON Lines.</summary>
    private byte[] AsJsonLines()
    {
        using var output = new MemoryStream();
        foreach (var (entry, fate) in Papers)
        {
            if (fate is Kept kept)
            {
                var cleaned = _fixed.TryGetValue(entry, out var repaired) ? repaired.Entry : entry;
                EntryJson.WriteLine(output, json =>
                {
                    EntryJson.WriteFields(json, cleaned);
                    foreach (var (name, text) in kept.Learned)
                    {
                        json.WriteString(name, text);
                    }
                });
            }
        }

        return output.ToArray();
    }

    private IEnumerable<ByteEdit> AllEdits()
    {
        var gone = block.Block.Entries.Where(entry => entry.IsChrome && !_keepsChrome)
            .Concat(Papers.Where(paper => paper.Fate is not Kept).Select(paper => paper.Entry))
            .Select(entry => entry.Extent!.Value)
            .Concat(BrokenRecords.ExtentsOf(block.Block));
        foreach (var extent in gone)
        {
            yield return new ByteEdit(extent.Start, extent.Length, []);
        }

        foreach (var (entry, fate) in Papers)
        {
            if (fate is not Kept kept)
            {
                continue;
            }

            var edits = _fixed.GetValueOrDefault(entry)?.Edits() ?? [];
            foreach (var edit in kept.Learned.IsEmpty ? edits : WithLearned(entry, kept, [.. edits]))
            {
                yield return edit;
            }
        }
    }

    /// <summary>Whether the papers that are kept, as they are now, are those that the format reads.</summary>
    private bool IsReadBack(ByteEdit[] edits) => block.Block.With(BlockWriter.Apply(block.Block.Bytes.Span, edits)) is not { } read
        || Papers.Where(paper => paper.Fate is Kept)
            .Select(paper => _fixed.TryGetValue(paper.Entry, out var repaired) ? repaired.Entry : paper.Entry)
            .SequenceEqual(read.Entries.Where(entry => !entry.IsChrome), EntryTexts.Comparer);

    /// <summary>One edit of the whole record, with its changes and the fields that it learns.</summary>
    private IEnumerable<ByteEdit> WithLearned(Entry entry, Kept kept, ImmutableArray<ByteEdit> edits)
    {
        var extent = entry.Extent!.Value;
        var record =
            BlockWriter.Apply(block.Block.Bytes.Span.Slice(extent.Start, extent.Length),
            edits.Select(edit => edit with { Start = edit.Start - extent.Start }));
        return format.WithFields(record, kept.Learned) is { } learned ? [new ByteEdit(extent.Start, extent.Length, learned)] : edits;
    }

    private static bool IsWhole(Block block, Entry entry) => block.IsWhole
        || (entry.Extent is { } extent
            && !block.Problems.Any(problem => problem.Unread && problem.Start >= extent.Start && problem.Start < extent.End));
}
