using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Fixes;

namespace PaperLint.Linting;

/// <summary>A fix with the places of its edits in the file.</summary>
public sealed record LocatedFix(Fix Fix, ImmutableArray<LinePositionSpan> Spans);
