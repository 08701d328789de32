using Microsoft.AspNetCore.Http;
using PaperLint.Language.Urls;
using PaperLint.Links;

namespace PaperLint.Tests.Links;

/// <summary>Whole runs over days, with answers that are kept.</summary>
public sealed class LinkCheckerTests : IAsyncLifetime
{
    private readonly TestNames _names = new TestNames().With("lab.test", "127.0.0.1").With("other.test", "127.0.0.1");
    private readonly ShiftedClock _clock = new();
    private readonly LinkCache _cache = LinkCache.InMemory();
    private LinkServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await LinkServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _cache.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_link_is_dead_on_the_second_day_and_not_before()
    {
        var gone = At("lab.test", "/gone");

        (await RunAsync(gone)).ShouldBe(new LinkCensus(1, Known: 0, Asked: 1));
        VerdictOf(gone).ShouldBe(LinkVerdictKind.Unverified);

        _clock.Advance(TimeSpan.FromHours(23));
        (await RunAsync(gone)).ShouldBe(new LinkCensus(1, Known: 1, Asked: 0));
        VerdictOf(gone).ShouldBe(LinkVerdictKind.Unverified);

        _clock.Advance(TimeSpan.FromHours(2));
        await RunAsync(gone);
        VerdictOf(gone).ShouldBe(LinkVerdictKind.Dead);
    }

    [Fact]
    public async Task A_link_that_comes_back_is_in_order()
    {
        var link = At("lab.test", "/a");
        await RunAsync(link);
        _clock.Advance(TimeSpan.FromDays(1));
        await RunAsync(link);
        VerdictOf(link).ShouldBe(LinkVerdictKind.Dead);

        _server.On("/a", 200);
        _clock.Advance(TimeSpan.FromDays(30));
        await RunAsync(link);
        VerdictOf(link).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_known_is_not_asked_again_before_it_is_old()
    {
        _server.On("/a", 200);
        await RunAsync(At("lab.test", "/a"));
        _clock.Advance(TimeSpan.FromDays(6));
        await RunAsync(At("lab.test", "/a"));
        _server.Requests.Count.ShouldBe(1);

        _clock.Advance(TimeSpan.FromDays(2));
        await RunAsync(At("lab.test", "/a"));
        _server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task No_more_are_asked_than_wanted_and_the_next_run_goes_on()
    {
        LinkAddress[] links = [.. Enumerable.Range(0, 10).Select(i => At("lab.test", $"/{i}"))];

        (await RunAsync(Settings with { MaxLinks = 4 }, links)).ShouldBe(new LinkCensus(10, Known: 0, Asked: 4));
        (await RunAsync(Settings with { MaxLinks = 4 }, links)).ShouldBe(new LinkCensus(10, Known: 4, Asked: 4));
        (await RunAsync(Settings with { MaxLinks = 4 }, links)).Left.ShouldBe(0);
    }

    [Fact]
    public async Task A_missing_host_counts_only_where_others_are_found()
    {
        var nobody = LinkAddress.Parse("http://nobody.gone/")!;
        for (var day = 0; day < 3; day++)
        {
            await RunAsync(nobody);
            _clock.Advance(TimeSpan.FromDays(1));
        }

        _cache.AnswersOf(nobody)
            .ShouldAllBe(answer => answer.Outcome == LinkOutcome.Unverified && answer.CameBack.Contains("is there a network?"));

        await RunAsync(nobody, At("lab.test", "/"));
        _clock.Advance(TimeSpan.FromDays(1));
        await RunAsync(nobody, At("other.test", "/"));
        VerdictOf(nobody).ShouldBe(LinkVerdictKind.Dead);
    }

    [Fact]
    public async Task A_host_that_never_answers_is_given_up()
    {
        using var silent = new RawServer("", RawEnding.Silence);
        LinkAddress[] links = [.. Enumerable.Range(0, 50).Select(i => LinkAddress.Parse($"http://other.test:{silent.Port}/{i}")!)];

        var census = await RunAsync(Settings with { Timeout = TimeSpan.FromSeconds(0.2), Retries = 0, PerHost = 2 }, links);

        census.Asked.ShouldBeLessThan(10);
        silent.Connections.ShouldBeLessThan(15);
    }

    [Fact]
    public async Task A_host_is_never_asked_faster_than_its_budget()
    {
        var (now, most) = (0, 0);
        var times = new List<long>();
        _server.On("/slow", 200);
        for (var i = 0; i < 20; i++)
        {
            _server.On($"/{i}", async context =>
            {
                lock (times)
                {
                    times.Add(Environment.TickCount64);
                    most = Math.Max(most, ++now);
                }

                await Task.Delay(100);
                lock (times)
                {
                    now--;
                }
            });
        }

        await RunAsync(Settings with { PerHost = 2, Interval = TimeSpan.FromMilliseconds(40) },
            [At("lab.test", "/slow"), .. Enumerable.Range(0, 20).Select(i => At("lab.test", $"/{i}"))]);

        most.ShouldBeLessThanOrEqualTo(2);
        (times[^1] - times[0]).ShouldBeGreaterThanOrEqualTo((19 * 40) - 20);
    }

    [Fact]
    public async Task A_host_that_asks_for_a_wait_gets_it_from_all_questions()
    {
        long limited = 0, next = 0;
        for (var i = 0; i < 6; i++)
        {
            _server.On($"/{i}", context =>
            {
                if (Interlocked.CompareExchange(ref limited, Environment.TickCount64, 0) == 0)
                {
                    context.Response.StatusCode = 429;
                    context.Response.Headers.RetryAfter = "1";
                }
                else
                {
                    Interlocked.CompareExchange(ref next, Environment.TickCount64, 0);
                }

                return Task.CompletedTask;
            });
        }

        await RunAsync(Settings with { PerHost = 1 }, [.. Enumerable.Range(0, 6).Select(i => At("lab.test", $"/{i}"))]);

        (next - limited).ShouldBeGreaterThanOrEqualTo(950);
    }

    private LinkSettings Settings => new()
    {
        AllowPrivate = true,
        Names = _names,
        Clock = _clock,
        Interval = TimeSpan.Zero,
        RetryDelay = TimeSpan.FromMilliseconds(10),
    };

    private LinkAddress At(string host, string path) => LinkAddress.Parse(_server.Address(host, path))!;

    private Task<LinkCensus> RunAsync(params LinkAddress[] links) => RunAsync(Settings, links);

    private Task<LinkCensus> RunAsync(LinkSettings settings, LinkAddress[] links) =>
        new LinkChecker(settings, _cache).AskAsync(links, TestContext.Current.CancellationToken);

    private LinkVerdictKind? VerdictOf(LinkAddress link) =>
        new LinkChecker(Settings, _cache).Verdicts([link]).GetValueOrDefault(link.Text)?.Kind;
}
