namespace PaperLint.Duplicates.Indexes;

/// <summary>A file that cannot be used as an index: the message says why and what to do.</summary>
public sealed class DuplicateIndexException(string path, string reason) : IOException($"'{path}' {reason}")
{
    /// <summary>For what another stage made of indexes.</summary>
    internal static DuplicateIndexException DamagedStage(string path) =>
        new(path, "is damaged or cut short: its checksum does not match what it holds. Remove it, and run the stage that writes it again");

    internal static DuplicateIndexException Damaged(string path) =>
        new(path, "is damaged or cut short: its checksum does not match. Build the index again");
}
