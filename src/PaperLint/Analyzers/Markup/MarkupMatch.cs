using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.Markup;

/// <summary>A piece of markup in plain text and the edits that leave only its text; no changes where those cannot be told.</summary>
/// <param name="Anchor">The first mark, without what it encloses.</param>
internal sealed record MarkupMatch(TextSpan Span, TextSpan Anchor, ImmutableArray<TextChange> Changes)
{
    /// <summary>Whether the changes leave no doubt.</summary>
    public bool IsCertain { get; init; } = true;

    public static MarkupMatch Replace(TextSpan span, string content) => new(span, span, [new TextChange(span, content)]);

    public static MarkupMatch Unwrap(TextSpan open, TextSpan close) =>
        new(TextSpan.FromBounds(open.Start, close.End), open, [new TextChange(open, ""), new TextChange(close, "")]);
}
