using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Fixes.Journal;

namespace PaperLint.Fixes;

/// <summary>A block with the fixes of its entries.</summary>
public sealed record FixedBlock(Block Block, ImmutableArray<FixedEntry> Entries)
{
    /// <summary>Fixes that are left out, as the format would read something else for what they repair.</summary>
    public ImmutableArray<FixedEntry> Refused { get; init; } = [];

    public bool IsChanged => !Entries.IsEmpty;

    /// <summary>The block with the edits that the fixes come to.</summary>
    public RewrittenBlock Rewritten() =>
        new(Block, [.. Entries.SelectMany(entry => entry.EntryEdits()).OrderBy(edit => edit.Edit.Start)]);
}
