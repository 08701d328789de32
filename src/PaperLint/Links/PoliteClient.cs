using System.Net.Http;
using PaperLint.Language.Urls;
using Polly;
using Polly.Retry;

namespace PaperLint.Links;

/// <summary>Asks within the budget of each host, and again where an answer may pass.</summary>
internal sealed class PoliteClient : IDisposable
{
    /// <summary>What a GET asks for: whether something is there shows in its first byte.</summary>
    private static readonly (string Name, string Value) FewBytes = ("Range", "bytes=0-255");

    private readonly LinkClient _client;
    private readonly HostBudgets _budgets;
    private readonly ResiliencePipeline<Reply> _retries;

    public PoliteClient(LinkSettings settings)
    {
        _client = new LinkClient(settings);
        _budgets = new HostBudgets(settings);
        _retries = settings.Retries == 0
            ? ResiliencePipeline<Reply>.Empty
            : new ResiliencePipelineBuilder<Reply> { TimeProvider = settings.Clock }
            .AddRetry(new RetryStrategyOptions<Reply>
            {
                BackoffType = DelayBackoffType.Exponential,
                Delay = settings.RetryDelay,
                MaxDelay = settings.MaxWait,
                MaxRetryAttempts = settings.Retries,
                UseJitter = true,
                ShouldHandle =
                    arguments => ValueTask.FromResult(arguments.Outcome.Result is { IsPassing: true } reply
                    && !(reply.RetryAfter > settings.MaxWait)),

                // Where the host says how long, its budget makes all of its questions wait.
                DelayGenerator =
                    static arguments => ValueTask.FromResult<TimeSpan?>(arguments.Outcome.Result is { AsksToWait: true }
                    ? TimeSpan.Zero
                    : null),
            })
            .Build();
    }

    /// <summary>Whether any name has been resolved.</summary>
    public bool HasResolved => _client.HasResolved;

    /// <summary>
    /// Whether something is there: by HEAD, and where that fails, which it does for many reasons, by a GET of a few bytes.
    /// </summary>
    public async Task<(LinkRequest Request, Reply Reply)> LookAsync(LinkAddress address, CancellationToken cancellation)
    {
        var request = new LinkRequest(HttpMethod.Head, address);
        var reply = await AskAsync(
            async token =>
            {
                var first = await TakeTurnAsync(request, token).ConfigureAwait(false);
                if (request.Method == HttpMethod.Get
                    || first.IsSuccess
                    || first.IsRedirect
                    || first.AsksToWait
                    || first.Kind is not (ReplyKind.Status or ReplyKind.NoAnswer))
                {
                    return first;
                }

                request = new LinkRequest(HttpMethod.Get, address) { Headers = [FewBytes] };
                return await TakeTurnAsync(request, token).ConfigureAwait(false);
            },
            cancellation).ConfigureAwait(false);
        return (request, reply);
    }

    /// <summary>The answer to one question.</summary>
    public Task<Reply> AskAsync(LinkRequest request, CancellationToken cancellation) =>
        AskAsync(token => TakeTurnAsync(request, token), cancellation);

    public void Dispose()
    {
        _client.Dispose();
        _budgets.Dispose();
    }

    private async Task<Reply> AskAsync(Func<CancellationToken, Task<Reply>> ask, CancellationToken cancellation)
    {
        Reply? last = null;
        return await _retries.ExecuteAsync(
            async token =>
            {
                var reply = await ask(token).ConfigureAwait(false);
                return last = reply.Kind == ReplyKind.NotAsked && last is not null ? last with { RetryAfter = TimeSpan.MaxValue } : reply;
            },
            cancellation).ConfigureAwait(false);
    }

    private async Task<Reply> TakeTurnAsync(LinkRequest request, CancellationToken cancellation)
    {
        var budget = _budgets.Of(request.Address);
        await budget.EnterAsync(cancellation).ConfigureAwait(false);
        var reply = new Reply(ReplyKind.NotAsked, budget.Closed ?? "the run was stopped");
        try
        {
            return budget.Closed is null ? reply = await _client.SendAsync(request, cancellation).ConfigureAwait(false) : reply;
        }
        finally
        {
            budget.Leave(reply);
        }
    }
}
