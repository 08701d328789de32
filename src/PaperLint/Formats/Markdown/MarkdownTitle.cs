using PaperLint.Corpus;

namespace PaperLint.Formats.Markdown;

/// <summary>What passes for the title of a paper in a line, a cell or a heading.</summary>
/// <param name="Text">The title.</param>
/// <param name="Url">The address that it links to; null where it is no link, empty where the link leads nowhere.</param>
/// <param name="End">Where what follows the title begins.</param>
internal readonly record struct MarkdownTitle(ByteSpan Text, ByteSpan? Url, int End)
{
    /// <summary>Whether it stands out in the line: it is linked, set in bold or italics, or in quotation marks.</summary>
    public bool StandsOut { get; init; }

    /// <summary>Whether nothing but decoration stands before it.</summary>
    public bool ComesFirst { get; init; }
}
