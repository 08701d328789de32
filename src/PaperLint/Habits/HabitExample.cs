namespace PaperLint.Habits;

/// <summary>A place where a habit shows.</summary>
/// <param name="FileName">As reports name it.</param>
/// <param name="Row">1-based.</param>
/// <param name="Key">See <see cref="Corpus.Entry.Key"/>; null where no paper is.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Repaired">What is meant; null where that is not known.</param>
public sealed record HabitExample(string FileName, long Row, string? Key, string Text, string? Repaired);
