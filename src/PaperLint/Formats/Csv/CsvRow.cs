using System.Collections.Immutable;
using PaperLint.Corpus;

namespace PaperLint.Formats.Csv;

/// <summary>A row of a table.</summary>
/// <param name="Span">The row with its line break.</param>
/// <param name="Cells">The cells with their quotes.</param>
internal readonly record struct CsvRow(ByteSpan Span, ImmutableArray<ByteSpan> Cells)
{
    /// <summary>What is wrong with the row, or null.</summary>
    public string? Defect { get; init; }

    public bool IsBlank => Cells is [{ Length: 0 }];
}
