using System.Net;
using PaperLint.Language.Urls;
using PaperLint.Links;

namespace PaperLint.Tests.Links;

/// <summary>
/// No link leads into the machine's own network. What counts as public is given here, for only this machine may be asked.
/// </summary>
public sealed class PrivateAddressTests : IAsyncLifetime
{
    private readonly TestNames _names = new TestNames().With("open.test", "127.0.0.1")
        .With("inner.test", "127.0.0.2")
        .With("turning.test", "127.0.0.1", "127.0.0.2");
    private LinkServer _open = null!;
    private LinkServer _inner = null!;

    public async ValueTask InitializeAsync() => (_open, _inner) = (await LinkServer.StartAsync(), await LinkServer.StartAsync("127.0.0.2"));

    public async ValueTask DisposeAsync()
    {
        await _open.DisposeAsync();
        await _inner.DisposeAsync();
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.100.100.200")]
    [InlineData("168.63.129.16")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:db8::1")]
    [InlineData("ff02::1")]
    public void These_are_private(string address) => PublicAddresses.Has(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::808:808")]
    public void These_are_public(string address) => PublicAddresses.Has(IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://localhost/")]
    [InlineData("http://a.localhost/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    public async Task Addresses_are_refused_however_they_are_written(string address)
    {
        var answer = await AskAsync(address, new LinkSettings());

        answer.Outcome.ShouldBe(LinkOutcome.Unverified);
        answer.CameBack.ShouldContain("no address of the public internet");
    }

    [Fact]
    public async Task A_name_that_leads_there_is_refused()
    {
        (await AskAsync($"http://inner.test:{_inner.Port}/", Settings)).CameBack.ShouldBe(
            "inner.test leads to 127.0.0.2, which is no address of the public internet");
        _inner.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task So_is_a_redirect_there()
    {
        _open.On("/name", 301, $"http://inner.test:{_inner.Port}/").On("/address", 302, $"http://127.0.0.2:{_inner.Port}/");

        (await AskAsync($"http://open.test:{_open.Port}/name", Settings)).Outcome.ShouldBe(LinkOutcome.Unverified);
        (await AskAsync($"http://open.test:{_open.Port}/address", Settings)).Outcome.ShouldBe(LinkOutcome.Unverified);
        _open.Requests.Count.ShouldBe(2);
        _inner.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task So_is_a_name_that_leads_there_at_the_second_look()
    {
        _open.On("/a", context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = $"http://turning.test:{_inner.Port}/b";
            context.Response.Headers.Connection = "close";
            return Task.CompletedTask;
        });

        (await AskAsync($"http://turning.test:{_open.Port}/a", Settings)).CameBack.ShouldContain("turning.test leads to 127.0.0.2");
        _inner.Requests.ShouldBeEmpty();
        _names.Asked.ShouldBe(["turning.test", "turning.test"]);
    }

    [Fact]
    public async Task A_proxy_may_be_private_and_what_is_asked_through_it_may_not()
    {
        _inner.On("/a", 200);
        var settings = Settings with { Proxy = new WebProxy($"http://inner.test:{_inner.Port}") };

        (await AskAsync("http://open.test/a", settings)).Outcome.ShouldBe(LinkOutcome.Alive);
        (await AskAsync($"http://inner.test:{_inner.Port}/a", settings)).CameBack.ShouldContain("no address of the public internet");
        _inner.Requests.Count.ShouldBe(1);
    }

    private LinkSettings Settings =>
        new() { Names = _names, IsPublic = address => address.Equals(IPAddress.Loopback), Interval = TimeSpan.Zero, Retries = 0 };

    private static async Task<LinkAnswer> AskAsync(string address, LinkSettings settings)
    {
        using var client = new PoliteClient(settings);
        return (await new LinkAsker(settings, client).AskAsync(LinkAddress.Parse(address)!, TestContext.Current.CancellationToken))!;
    }
}
