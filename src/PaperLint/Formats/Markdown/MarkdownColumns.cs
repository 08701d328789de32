namespace PaperLint.Formats.Markdown;

/// <summary>Which columns of a table are which fields; below 0 where none is.</summary>
internal sealed record MarkdownColumns(int Title)
{
    public required int Abstract { get; init; }

    public required int Authors { get; init; }

    /// <summary>Those with addresses, the best first.</summary>
    public required int[] Urls { get; init; }
}
