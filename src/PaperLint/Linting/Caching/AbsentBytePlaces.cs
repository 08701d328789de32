using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;

namespace PaperLint.Linting.Caching;

/// <summary>Places that a kept result leaves out, since no report of the run that kept it asked.</summary>
internal sealed class AbsentBytePlaces : BytePlaces
{
    public static AbsentBytePlaces Instance { get; } = new();

    public override LinePositionSpan? Span => throw Absent();

    public override ImmutableArray<FileEdit> Edits => throw Absent();

    public override FileEdit? WholeEdit => throw Absent();

    private static InvalidOperationException Absent() =>
        new("a report that asks for bytes of the file has to say so: Report.NeedsFileEdits");
}
