namespace PaperLint.Evidence;

/// <summary>
/// A letter, digit or sign of a text as copies of it share it. <paramref name="IsOptional"/>: it is of the name of a command or a
/// symbol, which a scraper may lose as a whole.
/// </summary>
/// <param name="Value">Its case is kept: n and N are two things in a formula.</param>
/// <param name="Start">Where what it was read from begins in the text.</param>
/// <param name="End">Where that ends.</param>
/// <param name="IsOptional">See above.</param>
internal readonly record struct Letter(char Value, int Start, int End, bool IsOptional);
