namespace PaperLint.Fixes.Journal;

/// <summary>A file that a run changed.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Before">The SHA-256 of what it was, in lower-case hex.</param>
/// <param name="After">That of what the run made of it.</param>
public sealed record JournalFile(string Path, string Before, string After)
{
    /// <summary>
    /// Where a copy of what it was lies, absolute; null where the edits tell. A compressed file is never the same when its text is
    /// compressed again, and the texts of a table lie elsewhere than the edits say.
    /// </summary>
    public string? Original { get; init; }

    /// <summary>How many fields were changed.</summary>
    public required int Edits { get; init; }

    /// <summary>Where they begin in the journal of the run, in bytes.</summary>
    public required long EditsAt { get; init; }
}
