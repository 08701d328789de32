using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.Markup;

/// <summary>A tag of a known element, at its place.</summary>
/// <param name="Name">In lower case, without its prefix.</param>
internal readonly record struct HtmlTag(TextSpan Span, string Name, HtmlTagKind Kind, bool IsEnd, bool IsEmpty);
