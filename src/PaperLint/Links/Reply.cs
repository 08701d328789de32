namespace PaperLint.Links;

/// <summary>What came back to one request.</summary>
/// <param name="Kind">How it ended.</param>
/// <param name="Text">For people: <c>404 Not Found</c>, <c>no answer within 20 s</c>.</param>
internal sealed record Reply(ReplyKind Kind, string Text)
{
    /// <summary>0 where there was none.</summary>
    public int Status { get; init; }

    /// <summary>Where a redirect leads; null where none is given.</summary>
    public Uri? Location { get; init; }

    /// <summary>The wait that the host asks for.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether it is from a wall against programs, whatever its status says.</summary>
    public bool IsChallenge { get; init; }

    /// <summary>What a forge says in a header is wrong.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The beginning of the body, where it was asked for.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>Whether there is something: also where it is too short for the range that was asked for.</summary>
    public bool IsSuccess => Status is (>= 200 and < 300) or 416;

    public bool IsRedirect => Status is 301 or 302 or 303 or 307 or 308 && Location is not null;

    public bool IsPermanentRedirect => Status is 301 or 308 && Location is not null;

    public bool IsGone => Status is 404 or 410 && !IsChallenge;

    /// <summary>Whether another try may well be answered otherwise.</summary>
    public bool IsPassing => Kind == ReplyKind.NoAnswer || Status is 408 or 425 or 429 or (>= 500 and not 501);

    /// <summary>Whether the host asks for fewer questions.</summary>
    public bool AsksToWait => Status == 429 || (Status == 503 && RetryAfter is not null);
}
