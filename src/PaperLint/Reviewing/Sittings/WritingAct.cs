namespace PaperLint.Reviewing.Sittings;

/// <summary>What was decided was written into the files.</summary>
/// <param name="Run">The id of its journal.</param>
public sealed record WritingAct(string Run) : ReviewAct(Item: null);
