using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using PaperLint.Language.Urls;
using PaperLint.Links;

namespace PaperLint.Tests.Links;

/// <summary>Many links on many hosts, of which some are dead and some limit their rate.</summary>
public sealed class LinkLoadTests
{
    private const int PerHost = 50;

    /// <summary>200 with PAPERLINT_LINK_HOSTS=200: 10,000 links.</summary>
    private static readonly int Hosts =
        int.Parse(Environment.GetEnvironmentVariable("PAPERLINT_LINK_HOSTS") ?? "20", CultureInfo.InvariantCulture);

    private readonly ConcurrentDictionary<string, ConcurrentQueue<long>> _asked = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _limited = new(StringComparer.Ordinal);

    [Fact]
    public async Task No_dead_one_is_missed_none_is_invented_and_no_host_is_hurried()
    {
        var interval = TimeSpan.FromMilliseconds(50);
        await using var server = await LinkServer.StartAsync();
        for (var i = 0; i < PerHost; i++)
        {
            server.On($"/{i}", AnswerAsync);
        }

        var clock = new ShiftedClock();
        var names = new TestNames();
        var links = new List<LinkAddress>();
        for (var host = 0; host < Hosts; host++)
        {
            names.With($"host{host}.test", "127.0.0.1");
            links.AddRange(Enumerable.Range(0, PerHost).Select(i => LinkAddress.Parse(server.Address($"host{host}.test", $"/{i}"))!));
        }

        var settings = new LinkSettings { AllowPrivate = true, Names = names, Clock = clock, Interval = interval };
        using var cache = LinkCache.InMemory();
        await new LinkChecker(settings, cache).AskAsync(links, TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromDays(1));
        await new LinkChecker(settings, cache).AskAsync(links, TestContext.Current.CancellationToken);
        var verdicts = new LinkChecker(settings, cache).Verdicts(links);

        verdicts.Where(pair => pair.Value.Kind == LinkVerdictKind.Dead).Select(pair => pair.Key).Order()
            .ShouldBe(links.Where(link => IsDead(link.Uri.Host, link.Uri.AbsolutePath)).Select(link => link.Text).Order());
        verdicts.Values.ShouldAllBe(verdict => verdict.Kind == LinkVerdictKind.Dead);
        foreach (var times in _asked.Values.Select(times => times.Order().ToArray()))
        {
            // Over all questions: one that a loaded machine takes late comes close before the next.
            (times[^1] - times[0]).ShouldBeGreaterThan((long)((times.Length - 1) * interval.TotalMilliseconds * 0.8));
        }
    }

    private Task AnswerAsync(HttpContext context)
    {
        var (host, path) = (context.Request.Host.Host, context.Request.Path.Value!);
        _asked.GetOrAdd(host, _ => []).Enqueue(Environment.TickCount64);
        if (IsLimited(host, path) && _limited.TryAdd(host + path, true))
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "1";
        }
        else if (IsDead(host, path))
        {
            context.Response.StatusCode = 404;
        }

        return Task.CompletedTask;
    }

    private static bool IsDead(string host, string path) => Number(host, path) % 100 == 7;

    private static bool IsLimited(string host, string path) => Number(host, path) % 20 == 3;

    private static int Number(string host, string path) =>
        (int.Parse(host["host".Length..^".test".Length], CultureInfo.InvariantCulture) * PerHost)
        + int.Parse(path[1..], CultureInfo.InvariantCulture);
}
