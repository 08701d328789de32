using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Diagnostics;

/// <summary>
/// Where a span of a field stands, for those who remember it when the field is gone. <paramref name="FileOffset"/> is where the
/// field begins, in bytes.
/// </summary>
public readonly record struct FieldPlace(string FileName, LinePositionSpan Lines, long FileOffset)
{
    /// <summary>See <see cref="Corpus.FieldSource.Column"/>.</summary>
    public string? Column { get; init; }
}
