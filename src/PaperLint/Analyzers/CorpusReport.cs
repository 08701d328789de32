using System.Collections.Immutable;
using PaperLint.Diagnostics;

namespace PaperLint.Analyzers;

/// <summary>What a report from the whole corpus says besides its place.</summary>
public sealed record CorpusReport
{
    /// <summary>The places of the message besides <c>{match}</c>.</summary>
    public ImmutableArray<(string Name, string Value)> Arguments { get; init; } = [];

    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    public Fix? Fix { get; init; }

    /// <summary>See <see cref="Finding.IsMinor"/>.</summary>
    public bool IsMinor { get; init; }
}
