using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Configuration;

/// <summary>A line <c>key = value</c> of an <c>.editorconfig</c>, with the places of both (0-based, UTF-16 units).</summary>
internal sealed record EditorConfigProperty(string Key, string Value, int Row, int KeyColumn, int ValueColumn)
{
    /// <summary>The section that it stands in; null above the first.</summary>
    public EditorConfigSection? Section { get; init; }

    public LinePositionSpan KeySpan => SpanOf(KeyColumn, Key);

    public LinePositionSpan ValueSpan => SpanOf(ValueColumn, Value);

    private LinePositionSpan SpanOf(int column, string text) =>
        new(new LinePosition(Row, column), new LinePosition(Row, column + text.Length));
}
