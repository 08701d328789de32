namespace PaperLint.Diagnostics;

/// <summary>Another copy of a paper that proves a repair.</summary>
/// <param name="Source">The file that it is in, as reports name it.</param>
/// <param name="Row">Where it begins there, 1-based.</param>
/// <param name="Key">See <see cref="Corpus.Entry.Key"/>.</param>
public sealed record Proof(string Source, long Row, string Key);
