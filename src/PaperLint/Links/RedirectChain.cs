using System.Text.RegularExpressions;
using PaperLint.Language.Urls;

namespace PaperLint.Links;

/// <summary>Where the redirects of an address lead, and what an answer at their end says of the address.</summary>
internal sealed partial class RedirectChain
{
    private readonly LinkAddress _first;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public RedirectChain(LinkAddress first)
    {
        _first = first;
        _seen.Add(first.Text);
        Last = first;
        NewAddress = first;
    }

    /// <summary>Each with its status: <c>301 https://example.org/</c>.</summary>
    public List<string> Hops { get; } = [];

    public LinkAddress Last { get; private set; }

    /// <summary>Where the address lives now: the end of the permanent redirects that it begins with.</summary>
    public LinkAddress NewAddress { get; private set; }

    private bool IsPermanent { get; set; } = true;

    /// <summary>Whether what answers still is the host of the address, or what that host says stands for it now.</summary>
    private bool SpeaksForHost => IsPermanent || Last.IsSameHost(NewAddress);

    /// <summary>Takes a redirect.</summary>
    /// <returns>Why it cannot be followed; null where it can.</returns>
    public string? Follow(Reply reply, int atMost)
    {
        if (Hops.Count >= atMost)
        {
            return $"the redirect after {Hops.Count} others";
        }

        if (Last.Resolve(reply.Location!) is not { } next)
        {
            return "a redirect to what is no address of http or https";
        }

        Hops.Add($"{reply.Status} {next}");
        Last = next;
        IsPermanent &= reply.IsPermanentRedirect;
        NewAddress = IsPermanent ? next : NewAddress;
        return _seen.Add(next.Text) ? null : "a redirect in a circle";
    }

    /// <summary>What the answer at the end means for the address, and why where that is not clear from the answer.</summary>
    public (LinkOutcome Outcome, string? Why) Judge(Reply reply)
    {
        if (reply.Kind != ReplyKind.Status)
        {
            return (reply.Kind == ReplyKind.NoSuchHost && SpeaksForHost ? LinkOutcome.NoSuchHost : LinkOutcome.Unverified, null);
        }

        if (reply.IsChallenge)
        {
            return (LinkOutcome.Unverified, "from a wall against programs");
        }

        if (reply.IsGone)
        {
            return SpeaksForHost ? (LinkOutcome.Gone, null) : (LinkOutcome.Unverified, $"not from {_first.Uri.IdnHost} itself");
        }

        return reply.IsSuccess ? JudgeSuccess() : (LinkOutcome.Unverified, null);
    }

    private (LinkOutcome Outcome, string? Why) JudgeSuccess()
    {
        if (Hops.Count == 0)
        {
            return (LinkOutcome.Alive, null);
        }

        if (LogIn().IsMatch(Last.Uri.AbsolutePath) && !LogIn().IsMatch(_first.Uri.AbsolutePath))
        {
            return (LinkOutcome.Unverified, "a page to log in on");
        }

        if (Last.Uri.AbsolutePath.Length == 1 && Last.Uri.Query.Length == 0 && _first.Uri.AbsolutePath.Length > 1)
        {
            return (LinkOutcome.Unverified, "a front page instead of what was asked for");
        }

        return (NewAddress == _first ? LinkOutcome.Alive : LinkOutcome.Moved, null);
    }

    [GeneratedRegex(@"/(?:log|sign)[-_]?(?:in|on)(?:/|\.|$)|/(?:sso|oauth2?|saml2?|auth|authenticate|idp)(?:/|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LogIn();
}
