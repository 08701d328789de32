using System.Collections.Immutable;

namespace PaperLint.Fixes.Journal;

/// <summary>What a run changed, as its journal tells it.</summary>
/// <param name="Id">Its name: the time at which it began, and four digits more.</param>
/// <param name="Command">The command that was run.</param>
/// <param name="Started">When.</param>
/// <param name="Files">In the order in which they were changed.</param>
public sealed record JournalRun(string Id, string Command, DateTimeOffset Started, ImmutableArray<JournalFile> Files)
{
    /// <summary>Whether it was undone.</summary>
    public bool IsUndone { get; init; }

    /// <summary>Where the journal lies, absolute.</summary>
    public required string Path { get; init; }

    /// <summary>What was changed in one of the files, in its order; read when it is asked for.</summary>
    /// <exception cref="IOException">The journal cannot be read, or is damaged.</exception>
    public IEnumerable<JournalEdit> EditsOf(JournalFile file) => JournalReader.ReadEdits(Path, file);
}
