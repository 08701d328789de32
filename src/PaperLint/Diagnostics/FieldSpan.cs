using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;

namespace PaperLint.Diagnostics;

/// <summary>A span of the decoded text of a field.</summary>
/// <param name="FieldName">Canonical: see <see cref="FieldNames"/>.</param>
/// <param name="Span">UTF-16 units in <paramref name="Text"/>.</param>
/// <param name="Text">The whole text of the field.</param>
/// <param name="FileOffset">Where the field begins in its file, in bytes.</param>
public sealed record FieldSpan(string FieldName, TextSpan Span, string Text, long FileOffset)
{
    /// <summary>See <see cref="FieldSource.Column"/>.</summary>
    public string? Column { get; init; }

    internal static FieldSpan Of(Field field, TextSpan span) =>
        new(field.Name, span, field.Text, FileOffsetOf(field)) { Column = field.Source?.Column };

    /// <exception cref="InvalidOperationException">The field exists only in memory.</exception>
    internal static long FileOffsetOf(Field field)
    {
        var source = field.Source ?? throw new InvalidOperationException($"field '{field.Name}' has no place in a file");
        return source.Block.Start.ByteOffset + source.Start;
    }
}
