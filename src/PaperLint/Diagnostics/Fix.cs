using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Rules;

namespace PaperLint.Diagnostics;

/// <summary>A repair of one entry: all of its edits are applied, or none.</summary>
public sealed record Fix(FixSafety Safety, ImmutableArray<FieldEdit> Edits)
{
    /// <summary>
    /// How likely it is that what it repairs is damaged, above 0 and below 1, as the judge sees it that proposes it; null where none
    /// judged.
    /// </summary>
    public double? Probability { get; init; }

    public static Fix Replace(FixSafety safety, string fieldName, TextSpan span, string content) =>
        new(safety, [new FieldEdit(fieldName, new TextChange(span, content))]);
}
