namespace PaperLint.Evidence;

/// <summary>So many letters in a row that two texts share, from these numbers on.</summary>
internal readonly record struct LetterRun(int Text, int Reference, int Length);
