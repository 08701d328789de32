using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Rules;

namespace PaperLint.Diagnostics;

/// <summary>What an analyzer found, in offsets of the decoded field; it becomes a diagnostic when it is located in its file.</summary>
public sealed record Finding(Rule Rule, Entry Entry, Field Field, TextSpan Span, string Message)
{
    public Fix? Fix { get; init; }

    /// <summary>Whether it is a lesser one of its rule: a matter of taste, or not sure enough to be more than a suggestion.</summary>
    public bool IsMinor { get; init; }

    /// <summary>Whether it speaks for others of the file, or waits for what they say.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>The copy of the paper that proves it; null where nothing but the text itself speaks for it.</summary>
    public Proof? Proof { get; init; }

    /// <summary>How many more of its rule the text has that are not reported one by one; told by the last that is.</summary>
    public int Further { get; init; }

    public ImmutableArray<RelatedLocation> Related { get; init; } = [];
}
