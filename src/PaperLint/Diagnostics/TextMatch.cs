using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Diagnostics;

/// <summary>What the reader of a text found at one place, and what repairs it: no changes where that cannot be told.</summary>
/// <param name="Span">What is reported.</param>
/// <param name="Changes">The repair; all of it or nothing.</param>
internal record TextMatch(TextSpan Span, ImmutableArray<TextChange> Changes)
{
    /// <summary>The mark itself, without what it encloses: where that is part of something else, there is no match.</summary>
    public TextSpan Anchor { get; init; } = Span;

    /// <summary>Whether the changes leave no doubt; else their fix is <c>unsafe</c> at best.</summary>
    public bool IsCertain { get; init; } = true;

    public static TextMatch Replace(TextSpan span, string content) => new(span, [new TextChange(span, content)]);

    public static TextMatch Left(TextSpan span) => new(span, []);

    /// <summary>A wrapping whose marks go and whose content stays.</summary>
    public static TextMatch Unwrap(TextSpan open, TextSpan close) =>
        new(TextSpan.FromBounds(open.Start, close.End), [new TextChange(open, ""), new TextChange(close, "")]) { Anchor = open };

    /// <summary>A space that is missing. Never certain by itself.</summary>
    public static TextMatch InsertSpace(TextSpan span, int at) =>
        new(span, [new TextChange(new TextSpan(at, 0), " ")]) { IsCertain = false };

    /// <summary>Spaces that are too many. Never certain by itself.</summary>
    public static TextMatch DeleteSpace(TextSpan span, int start, int end) =>
        new(span, [new TextChange(TextSpan.FromBounds(start, end), "")]) { IsCertain = false };
}
