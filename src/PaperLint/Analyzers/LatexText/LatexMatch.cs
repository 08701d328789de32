using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.LatexText;

/// <summary>A piece of LaTeX in prose and what plain text has in its place: no changes where that cannot be told.</summary>
/// <param name="Anchor">The mark or command itself, without what it encloses.</param>
internal sealed record LatexMatch(LatexConstruct Construct, TextSpan Span, TextSpan Anchor, ImmutableArray<TextChange> Changes)
{
    /// <summary>Whether the changes leave no doubt.</summary>
    public bool IsCertain { get; init; } = true;

    public static LatexMatch Replace(LatexConstruct construct, TextSpan span, string content) =>
        new(construct, span, span, [new TextChange(span, content)]);

    public static LatexMatch Left(LatexConstruct construct, TextSpan span) => new(construct, span, span, []);

    /// <summary>A wrapping whose marks go and whose content stays.</summary>
    public static LatexMatch Unwrap(LatexConstruct construct, TextSpan open, TextSpan close, string mark = "") => new(
        construct, TextSpan.FromBounds(open.Start, close.End), open, [new TextChange(open, mark), new TextChange(close, mark)]);
}
