using System.Collections.Immutable;

namespace PaperLint.Fixes.Journal;

/// <summary>One field of a paper before and after a run.</summary>
/// <param name="Paper">The key of the paper as it was; null for page chrome.</param>
/// <param name="Field">The name of the field.</param>
/// <param name="Codes">The rules whose repairs it is made of.</param>
/// <param name="At">Where it began in the text of the file before the run, in bytes.</param>
public sealed record JournalEdit(string? Paper, string Field, ImmutableArray<string> Codes, long At)
{
    /// <summary>The bytes that stood there.</summary>
    public required byte[] Before { get; init; }

    /// <summary>The bytes that stand there since.</summary>
    public required byte[] After { get; init; }
}
