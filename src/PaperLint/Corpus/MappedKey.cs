namespace PaperLint.Corpus;

/// <summary>
/// A key of a file that holds a field. Of several keys for one field the one with the lowest <paramref name="Rank"/> counts.
/// </summary>
public readonly record struct MappedKey(string Key, string FieldName, int Rank)
{
    /// <summary>Whether other things than papers have such a key too: authors have a name, data sets a description.</summary>
    public bool IsWeak { get; init; }

    /// <summary>Whether a person said that it holds the field.</summary>
    public bool IsNamed { get; init; }
}
