namespace PaperLint.Corpus.Writing;

/// <summary>Writes papers anew in one format, and remembers what the format has no place for.</summary>
public abstract class EntryWriter
{
    private readonly SortedDictionary<string, long> _lost = new(StringComparer.Ordinal);

    /// <summary>What was left out, as a person would call it, and of how many papers.</summary>
    public IReadOnlyDictionary<string, long> Lost => _lost;

    /// <summary>The papers written so far.</summary>
    protected long Count { get; private set; }

    /// <summary>The fields that the format has a place for.</summary>
    protected abstract IReadOnlyList<string> Carried { get; }

    /// <summary>Whether a text may have several lines.</summary>
    protected virtual bool KeepsLineBreaks => true;

    /// <summary>Whether a text may hold NUL, which no file of text does.</summary>
    protected virtual bool KeepsNul => true;

    public void Write(Entry entry)
    {
        if (!KeepsNul)
        {
            entry = WithoutNul(entry);
        }

        foreach (var field in entry.Fields)
        {
            if (!Carried.Contains(field.Name))
            {
                Lose(field.Name);
            }
            else if (!KeepsLineBreaks && field.Text.AsSpan().ContainsAny('\n', '\r'))
            {
                Lose("line breaks");
            }
        }

        Count++;
        WriteEntry(entry);
    }

    /// <summary>Ends the file.</summary>
    public virtual void Complete()
    {
    }

    protected abstract void WriteEntry(Entry entry);

    private Entry WithoutNul(Entry entry)
    {
        foreach (var field in entry.Fields.Where(field => field.Text.Contains('\0', StringComparison.Ordinal)))
        {
            Lose("NUL characters");
            entry = entry.With(field.Name, field.Text.Replace('\0', '\uFFFD'));
        }

        return entry;
    }

    /// <summary>Notes that something of a paper is left out.</summary>
    protected void Lose(string what) => _lost[what] = _lost.GetValueOrDefault(what) + 1;
}
