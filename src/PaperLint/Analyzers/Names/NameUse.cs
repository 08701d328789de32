using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.Names;

/// <summary>A name at one place of a paper.</summary>
internal readonly record struct NameUse(string Name, FieldContext Field, TextSpan Span);
