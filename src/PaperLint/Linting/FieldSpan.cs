using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Linting;

/// <summary>A span of the decoded text of a field.</summary>
public readonly record struct FieldSpan(string FieldName, TextSpan Span);
