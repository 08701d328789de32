using System.Collections.Immutable;

namespace PaperLint.Cleaning;

/// <summary>A kept paper with what was repaired in it, in the order of the repairs.</summary>
public sealed record RepairedPaper(Kept Paper, ImmutableArray<Repair> Repairs);
