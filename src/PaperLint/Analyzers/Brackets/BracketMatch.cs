using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.Brackets;

/// <summary>A bracket or quotation mark without its partner.</summary>
internal readonly record struct BracketMatch(char Mark, TextSpan Span, TextChange? Change = null);
