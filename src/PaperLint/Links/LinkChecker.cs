using System.Threading.Channels;
using PaperLint.Language.Urls;

namespace PaperLint.Links;

/// <summary>
/// Asks for what is not known of the links of a corpus, many hosts at once, and keeps each answer as soon as it is there: a run
/// that is killed goes on where it was.
/// </summary>
/// <param name="settings">The limits.</param>
/// <param name="cache">What is known.</param>
public sealed class LinkChecker(LinkSettings settings, LinkCache cache)
{
    /// <summary>Answers that are written at once, where they come faster than a disk takes them one by one.</summary>
    private const int MostWritten = 256;

    private readonly LinkJudge _judge = new(settings);

    /// <summary>Called after each address; by one thread at a time.</summary>
    public Action<LinkProgress>? Progress { get; init; }

    /// <summary>What is known without asking, by address; links that are in order are left out.</summary>
    public Dictionary<string, LinkVerdict> Verdicts(IEnumerable<LinkAddress> links)
    {
        var verdicts = new Dictionary<string, LinkVerdict>(StringComparer.Ordinal);
        foreach (var link in links)
        {
            if (_judge.Judge(cache.AnswersOf(link)) is { } verdict)
            {
                verdicts[link.Text] = verdict;
            }
        }

        return verdicts;
    }

    /// <summary>Asks for all of which nothing is known, or nothing new enough.</summary>
    /// <exception cref="LinkCacheException">The cache cannot be read or written.</exception>
    public async Task<LinkCensus> AskAsync(IReadOnlyCollection<LinkAddress> links, CancellationToken cancellation)
    {
        var stale = links.Where(link => _judge.IsStale(cache.AnswersOf(link))).ToArray();
        var asked = stale.Take(settings.MaxLinks).ToArray();
        using var client = new PoliteClient(settings);
        var answers = Channel.CreateUnbounded<LinkAnswer?>(new UnboundedChannelOptions { SingleReader = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var asking = AskHostsAsync(new LinkAsker(settings, client), asked, answers.Writer, stop.Token);
        try
        {
            var written = await WriteAsync(answers.Reader, client, asked.Length).ConfigureAwait(false);
            await asking.ConfigureAwait(false);
            return new LinkCensus(links.Count, links.Count - stale.Length, written);
        }
        catch
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await asking.ConfigureAwait(false);
            throw;
        }
    }

    private async Task AskHostsAsync(LinkAsker asker, LinkAddress[] links, ChannelWriter<LinkAnswer?> answers,
        CancellationToken cancellation)
    {
        try
        {
            await Task.WhenAll(links.GroupBy(link => link.Host).Select(host => Parallel.ForEachAsync(
                host,
                new ParallelOptions { MaxDegreeOfParallelism = settings.PerHost, CancellationToken = cancellation },
                async (link, token) => answers.TryWrite(await asker.AskAsync(link, token).ConfigureAwait(false))))).ConfigureAwait(false);
            answers.Complete();
        }
        catch (Exception e)
        {
            // Whoever reads the answers is told, in place of the answers that are missing.
            answers.Complete(e);
        }
    }

    private async Task<int> WriteAsync(ChannelReader<LinkAnswer?> answers, PoliteClient client, int all)
    {
        var (done, written) = (0, 0);
        var unknownHosts = new List<LinkAnswer>();
        var batch = new List<LinkAnswer>();
        while (await answers.WaitToReadAsync().ConfigureAwait(false))
        {
            while (batch.Count < MostWritten && answers.TryRead(out var answer))
            {
                done++;
                if (answer is { Outcome: LinkOutcome.NoSuchHost } && !client.HasResolved)
                {
                    unknownHosts.Add(answer);
                }
                else if (answer is not null)
                {
                    batch.Add(answer);
                }
            }

            written += Write(batch);
            Progress?.Invoke(new LinkProgress(done, all));
        }

        // Where not one name could be resolved, it is not the hosts that are missing but the network.
        batch.AddRange(
            unknownHosts.Select(answer => client.HasResolved
            ? answer
            : answer with { Outcome = LinkOutcome.Unverified, CameBack = "no host could be found, nor any other: is there a network?" }));
        return written + Write(batch);
    }

    private int Write(List<LinkAnswer> batch)
    {
        var count = batch.Count;
        if (count > 0)
        {
            cache.Add(batch);
            batch.Clear();
        }

        return count;
    }
}
