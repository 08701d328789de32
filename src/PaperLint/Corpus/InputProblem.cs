namespace PaperLint.Corpus;

/// <summary>
/// Something wrong with the input itself: a broken line, bytes that are no text. <paramref name="Code"/> is the engine
/// rule (PL0xxx) that reports it; <paramref name="Start"/> and <paramref name="Length"/> are bytes in the block.
/// </summary>
public sealed record InputProblem(string Code, int Start, int Length, string Detail);
