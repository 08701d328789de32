namespace PaperLint.Formats.Feed;

/// <summary>The lines of one paper. One of them may be missing.</summary>
internal readonly record struct FeedPaper(FeedLine? Title, FeedLine? Abstract);
