namespace PaperLint.Formats.Parquet;

/// <summary>What became of the pages of a column that were written anew.</summary>
internal sealed record RewrittenChunk
{
    /// <summary>Where the first page begins in the file, in bytes.</summary>
    public required long Start { get; init; }

    /// <summary>Where the first page of values begins.</summary>
    public required long DataStart { get; init; }

    /// <summary>Bytes in the file.</summary>
    public required long Length { get; init; }

    public required long UncompressedLength { get; init; }

    /// <summary>Values, those that are null included.</summary>
    public required long ValueCount { get; init; }

    public bool HasDictionary => DataStart > Start;
}
