using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Diagnostics;

/// <summary>A change of the decoded text of one field.</summary>
public readonly record struct FieldEdit(string FieldName, TextChange Change);
