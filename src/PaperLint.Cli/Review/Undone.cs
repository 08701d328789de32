using PaperLint.Reviewing;

namespace PaperLint.Cli.Review;

/// <summary>What came of taking back what was done last.</summary>
/// <param name="Message">In words.</param>
/// <param name="Item">What it was about; null where that is not found any more, or it was about no single defect.</param>
internal sealed record Undone(string Message, ReviewItem? Item);
