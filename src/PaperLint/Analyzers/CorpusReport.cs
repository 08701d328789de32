using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
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

    /// <summary>
    /// The part of the reported text that tells of the defect, where it is not all of it: what a fix takes away tells of nothing.
    /// </summary>
    public TextSpan? Sign { get; init; }
}
