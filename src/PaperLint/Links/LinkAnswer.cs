using System.Collections.Immutable;
using PaperLint.Language.Urls;

namespace PaperLint.Links;

/// <summary>What was asked, when, and what came back.</summary>
/// <param name="Address">The address of the link.</param>
/// <param name="Outcome">What it means.</param>
/// <param name="AskedAt">When the asking began.</param>
public sealed record LinkAnswer(LinkAddress Address, LinkOutcome Outcome, DateTimeOffset AskedAt)
{
    /// <summary>The last question: <c>GET https://example.org/</c>.</summary>
    public required string Question { get; init; }

    /// <summary>What came back to it: <c>404 Not Found</c>, <c>no answer within 20 s</c>.</summary>
    public required string CameBack { get; init; }

    /// <summary>The last status; null where there was none.</summary>
    public int? Status { get; init; }

    /// <summary>The new address of what moved.</summary>
    public LinkAddress? MovedTo { get; init; }

    /// <summary>The addresses on the way, each with the status that led there: <c>301 https://example.org/</c>.</summary>
    public ImmutableArray<string> Redirects { get; init; } = [];

    /// <summary>From the first question to the last answer, with all waits.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Whether it speaks against the link: enough of these make it dead.</summary>
    public bool IsFailure =>
        Outcome is LinkOutcome.Gone or LinkOutcome.NoSuchHost or LinkOutcome.RepositoryGone or LinkOutcome.RepositoryEmpty;
}
