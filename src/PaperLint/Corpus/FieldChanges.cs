using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Corpus;

/// <summary>What is to change in one field: offsets in its decoded text, sorted, apart from each other.</summary>
public readonly record struct FieldChanges(Field Field, IReadOnlyList<TextChange> Changes);
