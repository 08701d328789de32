namespace PaperLint.Corpus.Reading;

/// <summary>A file of a corpus that is to be read: its name as reports print it, its format, and how to open it.</summary>
public sealed record SourceFile(string Name, CorpusFormat Format, Func<Stream> Open)
{
    /// <summary>Where it lies on disk; null where it does not.</summary>
    public string? Path { get; init; }

    public FieldMapping Mapping { get; init; } = FieldMapping.Default;
}
