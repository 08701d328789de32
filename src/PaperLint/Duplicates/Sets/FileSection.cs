namespace PaperLint.Duplicates.Sets;

/// <summary>The sets that have papers of one file, in a <see cref="GroupsFile"/>.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Start">Where they begin, in bytes.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Sets">How many there are.</param>
/// <param name="Hash">SHA-256 of the bytes.</param>
internal sealed record FileSection(string File, long Start, long Length, int Sets, byte[] Hash);
