using System.Collections.Immutable;
using PaperLint.Corpus;

namespace PaperLint.Fixes.Journal;

/// <summary>A block that is to be written with edits of its fields, one at most of each; in the order of the file.</summary>
public sealed record RewrittenBlock(Block Block, ImmutableArray<EntryEdit> Edits)
{
    public void WriteTo(Stream output) => BlockWriter.Write(Block, Edits.Select(edit => edit.Edit), output);
}
