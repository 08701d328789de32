using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using PaperLint.Language.Urls;
using PaperLint.Links;

namespace PaperLint.Tests.Links;

/// <summary>What each kind of answer is taken for. Servers are real ones, on this machine.</summary>
public sealed class LinkAskerTests : IAsyncLifetime
{
    private const string Host = "lab.test";

    private readonly TestNames _names = new TestNames().With(Host, "127.0.0.1")
        .With("www." + Host, "127.0.0.1")
        .With("other.test", "127.0.0.1");
    private LinkServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await LinkServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData(200, LinkOutcome.Alive)]
    [InlineData(204, LinkOutcome.Alive)]
    [InlineData(404, LinkOutcome.Gone)]
    [InlineData(410, LinkOutcome.Gone)]
    [InlineData(401, LinkOutcome.Unverified)]
    [InlineData(403, LinkOutcome.Unverified)]
    [InlineData(451, LinkOutcome.Unverified)]
    [InlineData(500, LinkOutcome.Unverified)]
    [InlineData(503, LinkOutcome.Unverified)]
    [InlineData(999, LinkOutcome.Unverified)]
    public async Task A_status_says_what_it_says(int status, LinkOutcome outcome)
    {
        _server.On("/a", status);

        var answer = await AskAsync("/a");

        answer.Outcome.ShouldBe(outcome);
        answer.Status.ShouldBe(status);
        answer.CameBack.ShouldStartWith(status.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Nothing_is_gone_before_a_get_says_so()
    {
        _server.On("/a", 404);

        (await AskAsync("/a")).Question.ShouldBe($"GET {_server.Address(Host, "/a")}");
        _server.Requests.ShouldBe(["HEAD /a", "GET /a"]);
    }

    [Theory]
    [InlineData(405)]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(501)]
    public async Task Who_refuses_a_head_is_asked_for_a_few_bytes(int status)
    {
        _server.On("/a", context =>
        {
            context.Response.StatusCode = context.Request.Method == "HEAD" ? status : 206;
            return Task.CompletedTask;
        });

        (await AskAsync("/a")).Outcome.ShouldBe(LinkOutcome.Alive);
        _server.Headers.Last().Range.ToString().ShouldBe("bytes=0-255");
    }

    [Fact]
    public async Task An_error_that_passes_is_forgiven()
    {
        var calls = 0;
        _server.On("/a", context =>
        {
            context.Response.StatusCode = Interlocked.Increment(ref calls) <= 2 ? 500 : 200;
            return Task.CompletedTask;
        });

        (await AskAsync("/a")).Outcome.ShouldBe(LinkOutcome.Alive);
    }

    [Theory]
    [InlineData(301, LinkOutcome.Moved)]
    [InlineData(308, LinkOutcome.Moved)]
    [InlineData(302, LinkOutcome.Alive)]
    [InlineData(303, LinkOutcome.Alive)]
    [InlineData(307, LinkOutcome.Alive)]
    public async Task A_redirect_is_followed(int status, LinkOutcome outcome)
    {
        _server.On("/a", status, "/b").On("/b", 200);

        var answer = await AskAsync("/a");

        answer.Outcome.ShouldBe(outcome);
        answer.Redirects.ShouldBe([$"{status} {_server.Address(Host, "/b")}"]);
        answer.MovedTo?.Text.ShouldBe(outcome == LinkOutcome.Moved ? _server.Address(Host, "/b") : null);
    }

    [Fact]
    public async Task A_chain_moves_as_far_as_it_is_permanent()
    {
        _server.On("/a", 301, "/b").On("/b", 308, "/c").On("/c", 302, "/d").On("/d", 200);

        var answer = await AskAsync("/a");

        answer.Outcome.ShouldBe(LinkOutcome.Moved);
        answer.MovedTo!.Uri.AbsolutePath.ShouldBe("/c");
    }

    [Fact]
    public async Task What_moved_to_nothing_is_gone()
    {
        _server.On("/a", 301, _server.Address("other.test", "/b"));

        (await AskAsync("/a")).Outcome.ShouldBe(LinkOutcome.Gone);
    }

    [Fact]
    public async Task Another_host_cannot_say_that_a_page_is_gone()
    {
        _server.On("/a", 302, _server.Address("other.test", "/b"));

        var answer = await AskAsync("/a");

        answer.Outcome.ShouldBe(LinkOutcome.Unverified);
        answer.CameBack.ShouldContain("not from lab.test itself");
    }

    [Fact]
    public async Task A_circle_is_no_verdict()
    {
        _server.On("/a", 301, "/b").On("/b", 301, "/a");

        var answer = await AskAsync("/a");

        answer.Outcome.ShouldBe(LinkOutcome.Unverified);
        answer.CameBack.ShouldContain("a redirect in a circle");
    }

    [Fact]
    public async Task A_chain_without_an_end_is_left()
    {
        for (var i = 0; i < 20; i++)
        {
            _server.On($"/{i}", 301, $"/{i + 1}");
        }

        (await AskAsync("/0")).Outcome.ShouldBe(LinkOutcome.Unverified);
        _server.Requests.Count.ShouldBe(11);
    }

    [Theory]
    [InlineData("/users/sign_in")]
    [InlineData("/login?next=%2Fa")]
    [InlineData("/sso/start")]
    public async Task A_page_to_log_in_on_says_nothing(string page)
    {
        _server.On("/a", 302, page).On(page.Split('?')[0], 200);

        var answer = await AskAsync("/a");

        answer.Outcome.ShouldBe(LinkOutcome.Unverified);
        answer.CameBack.ShouldContain("log in");
    }

    [Fact]
    public async Task A_front_page_is_no_new_address()
    {
        _server.On("/a", 301, "/").On("/", 200);

        (await AskAsync("/a")).Outcome.ShouldBe(LinkOutcome.Unverified);
    }

    [Theory]
    [InlineData("ftp://lab.test/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    public async Task A_redirect_to_what_is_no_web_address_is_left(string location)
    {
        _server.On("/a", 301, location);

        (await AskAsync("/a")).Outcome.ShouldBe(LinkOutcome.Unverified);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_asks_for_a_wait_gets_it(bool asDate)
    {
        var times = new List<DateTimeOffset>();
        _server.On("/a", context =>
        {
            times.Add(DateTimeOffset.UtcNow);
            if (times.Count == 1)
            {
                context.Response.StatusCode = 429;
                context.Response.Headers.RetryAfter = asDate
                    ? DateTimeOffset.UtcNow.AddSeconds(2)
                    .ToString("R", CultureInfo.InvariantCulture)
                    : "1";
            }

            return Task.CompletedTask;
        });

        (await AskAsync("/a")).Outcome.ShouldBe(LinkOutcome.Alive);
        (times[1] - times[0]).ShouldBeGreaterThan(TimeSpan.FromSeconds(0.9));
    }

    [Fact]
    public async Task Who_asks_for_a_long_wait_is_left_alone()
    {
        _server.On("/a", context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "3600";
            return Task.CompletedTask;
        });
        var settings = Settings;
        using var client = new PoliteClient(settings);
        var asker = new LinkAsker(settings, client);

        (await asker.AskAsync(AddressOf("/a"), TestContext.Current.CancellationToken))!.Outcome.ShouldBe(LinkOutcome.Unverified);
        (await asker.AskAsync(AddressOf("/b"), TestContext.Current.CancellationToken)).ShouldBeNull();
        _server.Requests.ShouldBe(["HEAD /a"]);
    }

    [Theory]
    [InlineData("cf-mitigated", "challenge")]
    [InlineData("x-amzn-waf-action", "captcha")]
    public async Task A_wall_against_programs_says_nothing_whatever_its_status(string header, string value)
    {
        _server.On("/a", context =>
        {
            context.Response.StatusCode = 404;
            context.Response.Headers[header] = value;
            return Task.CompletedTask;
        });

        (await AskAsync("/a")).Outcome.ShouldBe(LinkOutcome.Unverified);
    }

    [Fact]
    public async Task No_answer_is_no_verdict()
    {
        using var server = new RawServer("", RawEnding.Silence);

        await ShouldBeUnverifiedAsync($"http://{Host}:{server.Port}/", "no answer within 0.3 s",
            Settings with { Timeout = TimeSpan.FromSeconds(0.3), Retries = 0 });
    }

    [Fact]
    public async Task A_reset_is_no_verdict()
    {
        using var server = new RawServer("", RawEnding.Reset);

        await ShouldBeUnverifiedAsync($"http://{Host}:{server.Port}/", "the connection was reset", Settings);
        server.Connections.ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-", "the answer broke off")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n", "no answer that is HTTP")]
    public async Task Half_a_header_is_no_verdict(string answer, string came)
    {
        using var server = new RawServer(answer);

        await ShouldBeUnverifiedAsync($"http://{Host}:{server.Port}/", came, Settings);
    }

    [Fact]
    public async Task Nobody_listening_is_no_verdict()
    {
        int port;
        using (var server = new RawServer(""))
        {
            port = server.Port;
        }

        await ShouldBeUnverifiedAsync($"http://{Host}:{port}/", "the connection was refused", Settings);
    }

    [Fact]
    public async Task A_bad_certificate_is_no_verdict()
    {
        await using var server = await LinkServer.StartAsync(tls: true);

        await ShouldBeUnverifiedAsync($"https://{Host}:{server.Port}/", "certificate", Settings);
        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_host_that_does_not_exist_is_said_to_be_none()
    {
        (await AskAsync(LinkAddress.Parse("http://nobody.gone/a")!, Settings)).Outcome.ShouldBe(LinkOutcome.NoSuchHost);
    }

    [Fact]
    public async Task An_endless_body_is_not_read()
    {
        using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", RawEnding.Never);
        using var client = new LinkClient(Settings);
        var address = LinkAddress.Parse($"http://{Host}:{server.Port}/")!;

        (await client.SendAsync(new LinkRequest(HttpMethod.Get, address), TestContext.Current.CancellationToken)).IsSuccess.ShouldBeTrue();
        (await client.SendAsync(new LinkRequest(HttpMethod.Get, address) { BodyLimit = 1000 },
            TestContext.Current.CancellationToken)).Body.Length.ShouldBe(1000);
        (await AskAsync(address, Settings)).Outcome.ShouldBe(LinkOutcome.Alive);

        // What lay in the buffers of three connections when they were closed.
        await Task.Delay(100, TestContext.Current.CancellationToken);
        var sent = server.Sent;
        await Task.Delay(200, TestContext.Current.CancellationToken);
        server.Sent.ShouldBe(sent);
        sent.ShouldBeLessThan(64 * 1024 * 1024);
    }

    [Fact]
    public async Task A_body_is_read_up_to_its_limit_and_never_unpacked()
    {
        using var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(new byte[16 * 1024 * 1024]);
        }

        _server.On("/a", async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.Body.WriteAsync(bomb.ToArray(), context.RequestAborted);
        });
        using var client = new LinkClient(Settings);

        var reply =
            await client.SendAsync(new LinkRequest(HttpMethod.Get, AddressOf("/a")) { BodyLimit = 4096 },
            TestContext.Current.CancellationToken);

        reply.Body.ShouldBe(bomb.ToArray()[..4096]);
        (await AskAsync("/a")).Outcome.ShouldBe(LinkOutcome.Alive);
        _server.Headers.ShouldAllBe(headers => headers.AcceptEncoding == "identity");
    }

    [Fact]
    public async Task Neither_cookies_nor_credentials_are_sent_and_the_name_is_given()
    {
        _server.On("/a", context =>
        {
            context.Response.Headers.SetCookie = "a=b";
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = _server.Address("user:secret@" + Host, "/b");
            return Task.CompletedTask;
        }).On("/b", 200);

        (await AskAsync(LinkAddress.Parse(_server.Address("ann:secret@" + Host, "/a"))!, Settings)).Outcome.ShouldBe(LinkOutcome.Alive);
        _server.Headers.ShouldAllBe(headers => headers.Cookie.Count == 0 && headers.Authorization.Count == 0);
        _server.Headers.ShouldAllBe(headers => headers.UserAgent.ToString().StartsWith("paperlint/"));
    }

    private LinkSettings Settings => new()
    {
        AllowPrivate = true,
        Names = _names,
        Interval = TimeSpan.Zero,
        RetryDelay = TimeSpan.FromMilliseconds(20),
        Timeout = TimeSpan.FromSeconds(10),
    };

    private LinkAddress AddressOf(string path) => LinkAddress.Parse(_server.Address(Host, path))!;

    private Task<LinkAnswer> AskAsync(string path) => AskAsync(AddressOf(path), Settings);

    private static async Task<LinkAnswer> AskAsync(LinkAddress address, LinkSettings settings)
    {
        using var client = new PoliteClient(settings);
        return (await new LinkAsker(settings, client).AskAsync(address, TestContext.Current.CancellationToken))!;
    }

    private static async Task ShouldBeUnverifiedAsync(string address, string came, LinkSettings settings)
    {
        var answer = await AskAsync(LinkAddress.Parse(address)!, settings);
        answer.Outcome.ShouldBe(LinkOutcome.Unverified);
        answer.CameBack.ShouldContain(came);
    }
}
