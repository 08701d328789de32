namespace PaperLint.Decisions;

/// <summary>What tells one file of defects from another, and what its readers are told.</summary>
/// <param name="Noun">What it is called.</param>
/// <param name="VersionKey">The key of its first line, which holds the version.</param>
/// <param name="Version">That which this program reads and writes.</param>
internal sealed record DefectFileKind(string Noun, string VersionKey, int Version)
{
    /// <summary>What became different since, and what to do with an older file.</summary>
    public required string OfOlderVersion { get; init; }

    /// <summary>What to do with a line that cannot be read.</summary>
    public required string Remedy { get; init; }
}
