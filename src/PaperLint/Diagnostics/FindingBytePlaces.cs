using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Diagnostics;

/// <summary>The places of a finding whose block is still there.</summary>
internal sealed class FindingBytePlaces(DiagnosticLocator locator, Finding finding) : BytePlaces
{
    public override LinePositionSpan? Span => locator.ByteSpanOf(finding.Field, finding.Span);

    public override ImmutableArray<FileEdit> Edits =>
        [.. finding.Fix!.Edits.Select(edit => locator.Edit(finding.Entry[edit.FieldName]!, [edit.Change]))];

    public override FileEdit? WholeEdit =>
        finding.Fix!.Edits is [var first, ..] edits && edits.All(edit => edit.FieldName == first.FieldName)
        ? locator.Edit(finding.Entry[first.FieldName]!, [.. edits.Select(edit => edit.Change).OrderBy(change => change.Span.Start)])
        : null;
}
