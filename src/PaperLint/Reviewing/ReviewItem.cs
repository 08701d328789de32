using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Decisions;
using PaperLint.Decisions.Curation;
using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Reviewing;

/// <summary>What a curator decides on: a defect, as it stands at its first place.</summary>
/// <param name="Number">Its place among all of them, from 0 on.</param>
/// <param name="Defect">Which.</param>
/// <param name="Rule">The rule that reports it.</param>
/// <param name="FileName">The file, as reports call it.</param>
public sealed record ReviewItem(int Number, Defect Defect, Rule Rule, string FileName)
{
    /// <summary>0-based.</summary>
    public required LinePosition Start { get; init; }

    public required string Message { get; init; }

    /// <summary>The paper; null for page chrome.</summary>
    public required EntryIdentity? Entry { get; init; }

    /// <summary>The field that it is in, with its whole text.</summary>
    public required FieldSpan Field { get; init; }

    /// <summary>What the rule proposes; the text as it is where it proposes nothing.</summary>
    public required RepairedStretch Proposed { get; init; }

    /// <summary>Of the proposed repair; null where there is none.</summary>
    public required FixSafety? Safety { get; init; }

    /// <summary>See <see cref="Fix.Probability"/>.</summary>
    public double? Probability { get; init; }

    /// <summary>How the repair is called; null where there is none.</summary>
    public string? Repair =>
        Safety is null ? null : field ??= $"{Proposed.Replacement.From} → {Proposed.Replacement.To}";

    /// <summary>Other places that it is about: the paper that this one repeats.</summary>
    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>Another copy of the paper that proves the repair; null where none does.</summary>
    public Proof? Proof { get; init; }

    /// <summary>At how many places the same defect stands: what is decided holds for all of them.</summary>
    public int Places { get; internal set; } = 1;
}
