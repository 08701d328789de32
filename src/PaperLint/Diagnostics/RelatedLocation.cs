using PaperLint.Corpus;

namespace PaperLint.Diagnostics;

/// <summary>Another place that a diagnostic is about: the paper that this one repeats.</summary>
public sealed record RelatedLocation(string FileName, FilePosition Position, string Message)
{
    /// <summary>
    /// The key of that paper, where it is known; with it a baseline knows a group of copies again, in whatever order they come.
    /// </summary>
    public string? EntryKey { get; init; }

    /// <summary>
    /// Of two copies of a paper, where that one goes and the reported one stays: what the rule says of that one. Null where the
    /// reported one goes.
    /// </summary>
    public string? Gone { get; init; }
}
