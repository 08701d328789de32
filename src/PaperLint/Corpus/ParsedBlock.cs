using System.Collections.Immutable;

namespace PaperLint.Corpus;

/// <summary>What a format found in a block.</summary>
public sealed record ParsedBlock(ImmutableArray<Entry> Entries, ImmutableArray<InputProblem> Problems);
