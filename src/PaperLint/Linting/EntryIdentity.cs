using PaperLint.Corpus;

namespace PaperLint.Linting;

/// <summary>How reports name a paper.</summary>
public sealed record EntryIdentity(Entry Entry)
{
    /// <summary>1-based in its file.</summary>
    public long Index => Entry.Index;

    public string Key => Entry.Key;

    public string? Title => Entry.Title?.Text;
}
