namespace PaperLint.Formats.Markdown;

/// <summary>A line of a Markdown file.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="End">Where its line break begins.</param>
/// <param name="Next">Where the next line begins.</param>
internal readonly record struct MarkdownLine(int Start, int End, int Next)
{
    /// <summary>The first byte that is no space; the end of a blank line.</summary>
    public int Content { get; init; }

    /// <summary>Whether it can hold papers: not in code, in a comment, or in the data before the text.</summary>
    public bool IsText { get; init; }

    public bool IsBlank => Content == End;

    public int Indent => Content - Start;
}
