using System.Collections.Immutable;
using PaperLint.Language.Urls;

namespace PaperLint.Links;

/// <summary>
/// Finds out about one address: asks its forge where it is a repository, else its host; follows redirects; and says what the
/// answers mean.
/// </summary>
internal sealed class LinkAsker(LinkSettings settings, PoliteClient client)
{
    private readonly ForgeAsker _forges = new(settings, client);

    /// <summary>Null where the host is left alone for the rest of the run.</summary>
    public async Task<LinkAnswer?> AskAsync(LinkAddress address, CancellationToken cancellation)
    {
        var askedAt = settings.Clock.GetUtcNow();
        var started = settings.Clock.GetTimestamp();
        var answer = await AskForgeAsync(address, askedAt, cancellation)
            .ConfigureAwait(false)
            ?? await AskHostAsync(address, askedAt, cancellation)
            .ConfigureAwait(false);
        return answer is null ? null : answer with { Elapsed = settings.Clock.GetElapsedTime(started) };
    }

    /// <summary>Null where no forge has a say: at other hosts, and of what lies within a repository that is there.</summary>
    private async Task<LinkAnswer?> AskForgeAsync(LinkAddress address, DateTimeOffset askedAt, CancellationToken cancellation)
    {
        if (settings.Forges.Select(forge => forge.Read(address)).FirstOrDefault(found => found is not null) is not { } repository)
        {
            return null;
        }

        if (repository.IsWhole)
        {
            return await _forges.AskAsync(repository, askedAt, cancellation).ConfigureAwait(false);
        }

        var inside = await AskHostAsync(address, askedAt, cancellation).ConfigureAwait(false);
        if (inside is not { Outcome: LinkOutcome.Gone })
        {
            return inside;
        }

        var whole = await _forges.AskAsync(repository, askedAt, cancellation).ConfigureAwait(false);
        return whole is { Outcome: LinkOutcome.RepositoryGone or LinkOutcome.RepositoryEmpty } ? whole : inside;
    }

    private async Task<LinkAnswer?> AskHostAsync(LinkAddress address, DateTimeOffset askedAt, CancellationToken cancellation)
    {
        var chain = new RedirectChain(address);
        while (true)
        {
            var (request, reply) = await client.LookAsync(chain.Last, cancellation).ConfigureAwait(false);
            if (reply.Kind == ReplyKind.NotAsked)
            {
                return null;
            }

            var (outcome, why) = reply.IsRedirect
                ? (LinkOutcome.Unverified, chain.Follow(reply, settings.MaxRedirects))
                : chain.Judge(reply);
            if (!reply.IsRedirect || why is not null)
            {
                return new LinkAnswer(address, outcome, askedAt)
                {
                    Question = request.ToString(),
                    CameBack = why is null ? reply.Text : $"{reply.Text}, {why}",
                    Status = reply.Status == 0 ? null : reply.Status,
                    MovedTo = outcome == LinkOutcome.Moved ? chain.NewAddress : null,
                    Redirects = chain.Hops.ToImmutableArray(),
                };
            }
        }
    }
}
