namespace PaperLint.Corpus;

/// <summary>How reports name a paper. It outlives the entry: it holds on to none of the file's bytes.</summary>
public sealed class EntryIdentity
{
    public EntryIdentity(Entry entry)
        : this(index: 0, entry.Key, entry.Title?.Text)
    {
        RepairedKey = entry.RepairedKey;
    }

    internal EntryIdentity(long index, string key, string? title)
    {
        Index = index;
        Key = key;
        RepairedKey = key;
        Title = title;
    }

    /// <summary>1-based among the papers of its file; known once its block has had its turn.</summary>
    public long Index { get; internal set; }

    /// <summary>See <see cref="Entry.Key"/>.</summary>
    public string Key { get; }

    /// <summary>See <see cref="Entry.RepairedKey"/>.</summary>
    internal string RepairedKey { get; }

    public string? Title { get; }
}
