namespace PaperLint.Language.Urls;

/// <summary>What is known of a link that is not in order.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Detail">What was asked, when, and what came back, to stand behind the link in a message: <c>is dead: 404 Not
/// Found to GET ...</c></param>
public sealed record LinkVerdict(LinkVerdictKind Kind, string Detail)
{
    /// <summary>Where it leads now; null where that is not known.</summary>
    public string? NewAddress { get; init; }

    /// <summary>Whether host and path say that the new address is the same thing as the old.</summary>
    public bool IsSameThing { get; init; }
}
