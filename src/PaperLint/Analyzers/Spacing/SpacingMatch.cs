using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.Spacing;

/// <summary>A space that is missing or too many.</summary>
/// <param name="Span">The words around it with what stands between them.</param>
/// <param name="Change">The repair, or null where more than the space is wrong.</param>
internal readonly record struct SpacingMatch(TextSpan Span, TextChange? Change)
{
    /// <summary>Whether the change leaves no doubt.</summary>
    public bool IsCertain { get; init; }

    public static SpacingMatch Insert(TextSpan span, int at) => new(span, new TextChange(new TextSpan(at, 0), " "));

    public static SpacingMatch Delete(TextSpan span, int start, int end) => new(span, new TextChange(TextSpan.FromBounds(start, end), ""));
}
