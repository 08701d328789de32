using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Diagnostics;

/// <summary>Places that were worked out before.</summary>
internal sealed class KnownBytePlaces(LinePositionSpan? span, ImmutableArray<FileEdit> edits, FileEdit? wholeEdit) : BytePlaces
{
    public override LinePositionSpan? Span => span;

    public override ImmutableArray<FileEdit> Edits => edits;

    public override FileEdit? WholeEdit => wholeEdit;
}
