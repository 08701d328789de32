using System.Collections.Immutable;
using PaperLint.Diagnostics;
using PaperLint.Evidence;

namespace PaperLint.References;

/// <summary>What was read of references.</summary>
/// <param name="Papers">The copies of the papers that were asked for.</param>
/// <param name="Problems">What is wrong with the files: one of which a part cannot be read is left out as a whole.</param>
public sealed record ReferenceRead(ReferencePapers Papers, ImmutableArray<LintDiagnostic> Problems);
