using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Diagnostics;

/// <summary>
/// Where a diagnostic and the edits of its fix stand in the bytes of the file: worked out when a report asks, which few do.
/// </summary>
internal abstract class BytePlaces
{
    /// <summary>See <see cref="LintDiagnostic.ByteSpan"/>.</summary>
    public abstract LinePositionSpan? Span { get; }

    /// <summary>See <see cref="LocatedFix.FileEdits"/>.</summary>
    public abstract ImmutableArray<FileEdit> Edits { get; }

    /// <summary>See <see cref="LocatedFix.WholeEdit"/>.</summary>
    public abstract FileEdit? WholeEdit { get; }
}
