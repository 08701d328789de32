using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Configuration;

/// <summary>The head of a section of an <c>.editorconfig</c>: <c>[*.txt]</c>.</summary>
/// <param name="Text">What stands between its brackets.</param>
/// <param name="Row">0-based.</param>
/// <param name="Column">Of the text, 0-based, in UTF-16 units.</param>
internal sealed record EditorConfigSection(string Text, int Row, int Column)
{
    /// <summary>The files that it is for; null where its text is no pattern, so that it is for none.</summary>
    public SectionPattern? Pattern { get; } = SectionPattern.Parse(Text);

    public LinePositionSpan Span => new(new LinePosition(Row, Column), new LinePosition(Row, Column + Text.Length));
}
