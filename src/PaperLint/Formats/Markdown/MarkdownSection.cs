namespace PaperLint.Formats.Markdown;

/// <summary>A heading, or the summary of a block that folds, with what stands under it; as indexes of lines.</summary>
/// <param name="Heading">The line of the heading.</param>
/// <param name="End">The line after the last.</param>
internal readonly record struct MarkdownSection(int Heading, int End)
{
    /// <summary>The line with which the section goes when it is taken out: that of its tag, if it has one.</summary>
    public int First { get; init; } = Heading;
}
