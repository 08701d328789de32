using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;

namespace PaperLint.Analyzers.LatexText;

/// <summary>A piece of LaTeX in prose and what plain text has in its place.</summary>
internal sealed record LatexMatch(LatexConstruct Construct, TextSpan Span, ImmutableArray<TextChange> Changes) : TextMatch(Span, Changes)
{
    public static LatexMatch Replace(LatexConstruct construct, TextSpan span, string content) =>
        new(construct, span, [new TextChange(span, content)]);

    public static LatexMatch Left(LatexConstruct construct, TextSpan span) => new(construct, span, []);

    /// <summary>A wrapping whose marks become <paramref name="mark"/> and whose content stays.</summary>
    public static LatexMatch Unwrap(LatexConstruct construct, TextSpan open, TextSpan close, string mark = "") =>
        new(construct, TextSpan.FromBounds(open.Start, close.End), [new TextChange(open, mark), new TextChange(close, mark)])
        {
            Anchor =
        open
        };
}
