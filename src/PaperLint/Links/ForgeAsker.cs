using System.Net.Http;
using System.Text;
using System.Text.Json;
using PaperLint.Language.Urls;

namespace PaperLint.Links;

/// <summary>Asks forges about repositories: by their interface, or as git itself would.</summary>
internal sealed class ForgeAsker(LinkSettings settings, PoliteClient client)
{
    /// <summary>
    /// Bytes of an answer; those of the largest repositories, with lists of all files, are beyond and read as "it is there".
    /// </summary>
    private const int MaxFacts = 1024 * 1024;

    /// <summary>Bytes in which git's list of branches shows whether there is any.</summary>
    private const int BranchesHead = 256;

    /// <summary>Null where the forge is left alone for the rest of the run.</summary>
    public async Task<LinkAnswer?> AskAsync(ForgeRepository repository, DateTimeOffset askedAt, CancellationToken cancellation)
    {
        var (question, reply, found) = repository.Forge.AsksApi
            ? await AskApiAsync(repository, repository.Forge.ApiOf(repository), cancellation).ConfigureAwait(false)
            : await AskGitAsync(repository, cancellation).ConfigureAwait(false);
        if (reply.Kind == ReplyKind.NotAsked)
        {
            return null;
        }

        var newPath = found.NewPath is { } path && !path.Equals(repository.Path, StringComparison.OrdinalIgnoreCase) ? path : null;
        var outcome = found.Outcome == LinkOutcome.Alive && newPath is not null ? LinkOutcome.RepositoryRenamed : found.Outcome;
        return new LinkAnswer(repository.Address, outcome, askedAt)
        {
            Question = question.ToString(),
            CameBack = reply.Text,
            Status = reply.Status == 0 ? null : reply.Status,
            MovedTo = outcome == LinkOutcome.RepositoryRenamed ? repository.Forge.PageOf(repository, newPath!) : null,
        };
    }

    private async Task<(LinkRequest Question, Reply Reply,
        (LinkOutcome Outcome, string? NewPath) Found)> AskApiAsync(ForgeRepository repository, LinkAddress address,
        CancellationToken cancellation)
    {
        var forge = repository.Forge;
        var (question, reply) = await FollowAsync(Question(forge, address, MaxFacts), cancellation).ConfigureAwait(false);
        if (forge.SaysGone(reply))
        {
            return (question, reply, (LinkOutcome.RepositoryGone, null));
        }

        if (!reply.IsSuccess)
        {
            return (question, reply, (LinkOutcome.Unverified, null));
        }

        var facts = Parse(forge, reply.Body);
        if (facts is { IsEmpty: true })
        {
            return (question, reply, (LinkOutcome.RepositoryEmpty, facts.Path));
        }

        if (facts is not null && forge.EmptyQuestion(repository with { Path = facts.Path ?? repository.Path }) is { } empty)
        {
            var second = Question(forge, empty, bodyLimit: 0);
            var answer = await client.AskAsync(second, cancellation).ConfigureAwait(false);
            if (answer.Status == 409)
            {
                return (second, answer, (LinkOutcome.RepositoryEmpty, facts.Path));
            }
        }

        return (question, reply, (LinkOutcome.Alive, facts?.Path));
    }

    private async Task<(LinkRequest Question, Reply Reply,
        (LinkOutcome Outcome, string? NewPath) Found)> AskGitAsync(ForgeRepository repository, CancellationToken cancellation)
    {
        var forge = repository.Forge;
        var (question, reply) =
            await FollowAsync(new LinkRequest(HttpMethod.Get, forge.BranchesOf(repository)) { BodyLimit = BranchesHead }, cancellation)
            .ConfigureAwait(false);
        var newPath = forge.PathOfBranches(question.Address, repository);
        if (reply.IsSuccess)
        {
            return (question, reply, (HasNoBranch(reply.Body) ? LinkOutcome.RepositoryEmpty : LinkOutcome.Alive, newPath));
        }

        if (reply.Status is not (401 or 403 or 404 or 410))
        {
            return (question, reply, (LinkOutcome.Unverified, null));
        }

        var second = new LinkRequest(HttpMethod.Get, forge.PublicOf(repository));
        var answer = await client.AskAsync(second, cancellation).ConfigureAwait(false);
        return (second, answer, (forge.SaysGone(answer) ? LinkOutcome.RepositoryGone : LinkOutcome.Unverified, null));
    }

    /// <summary>Follows redirects within the place that was asked, and no further: there may be a token with the question.</summary>
    private async Task<(LinkRequest Question, Reply Reply)> FollowAsync(LinkRequest question, CancellationToken cancellation)
    {
        var reply = await client.AskAsync(question, cancellation).ConfigureAwait(false);
        for (var i = 0; i < settings.MaxRedirects && reply.IsRedirect; i++)
        {
            if (question.Address.Resolve(reply.Location!) is not { } next
                || next.Host != question.Address.Host
                || next.Uri.Scheme != question.Address.Uri.Scheme)
            {
                break;
            }

            question = question with { Address = next };
            reply = await client.AskAsync(question, cancellation).ConfigureAwait(false);
        }

        return (question, reply);
    }

    private static LinkRequest Question(Forge forge, LinkAddress address, int bodyLimit) => new(HttpMethod.Get, address)
    {
        BodyLimit = bodyLimit,
        Headers = forge.Token is null ? [("Accept", "application/json")] : [("Accept", "application/json"), forge.Authorization],
    };

    private static ForgeFacts? Parse(Forge forge, byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var facts = document.RootElement.ValueKind == JsonValueKind.Object ? forge.FactsOf(document.RootElement) : null;
            return facts is { Path: { } path } && !Forge.IsName(path) ? facts with { Path = null } : facts;
        }
        catch (JsonException)
        {
            // Beyond the limit, or no JSON: the status alone says that the repository is there.
            return null;
        }
    }

    /// <summary>Whether the list of branches ends where it begins, or holds nothing but what the server can do.</summary>
    /// <remarks>https://git-scm.com/docs/gitprotocol-http#_smart_server_response</remarks>
    private static bool HasNoBranch(byte[] body)
    {
        var text = Encoding.ASCII.GetString(body);
        const string start = "001e# service=git-upload-pack\n0000";
        return text.StartsWith(start, StringComparison.Ordinal)
            && (text.AsSpan(start.Length).StartsWith("0000") || text.Contains(" capabilities^{}", StringComparison.Ordinal));
    }
}
