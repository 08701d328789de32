using System.Collections.Immutable;
using PaperLint.Corpus;

namespace PaperLint.Fixes;

/// <summary>A block with the fixes of its entries.</summary>
public sealed record FixedBlock(Block Block, ImmutableArray<FixedEntry> Entries)
{
    public bool IsChanged => !Entries.IsEmpty;

    /// <summary>The bytes of the block with its fixes.</summary>
    public void WriteTo(Stream output) => BlockWriter.Write(
        Block,
        Entries.SelectMany(entry => entry.Changes.Select(change => new FieldChanges(entry.Original[change.Key]!, change.Value))),
        output);
}
