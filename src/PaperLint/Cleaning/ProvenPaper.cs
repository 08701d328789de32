using System.Collections.Immutable;

namespace PaperLint.Cleaning;

/// <summary>A paper that was repaired by what other copies of it prove.</summary>
public sealed record ProvenPaper(Kept Fate, ImmutableArray<ProvenField> Repairs);
