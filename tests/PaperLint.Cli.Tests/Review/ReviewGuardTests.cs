using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PaperLint.Cli.Tests.Review;

/// <summary>Who gets nothing from the page's server.</summary>
public sealed class ReviewGuardTests : IDisposable
{
    private const string Paper =
        "{\"arxiv_id\": \"2301.00001\", \"title\": \"A Title of a Paper\", \"abstract\": \"We gain 4\\\\% over what was done before.\"}\n";

    private readonly CliRun _cli = new();

    public ReviewGuardTests() => _cli.With("in/a.jsonl", Paper);

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Whoever_has_no_secret_comes_from_elsewhere_or_names_another_host_gets_nothing()
    {
        using var review = await ReviewProcess.Start(_cli.Folder, "in", "--select", "PL7001");
        var (host, path) = (review.Address.Authority, review.Address.AbsolutePath);
        var own = $"Origin: http://{host}\r\n";
        (await Ask(review, $"GET {path}", host, "")).ShouldStartWith("HTTP/1.1 200");
        (await Ask(review, $"POST {path}api/state", host, own)).ShouldStartWith("HTTP/1.1 200");
        string[] refused =
        [
            await Ask(review, "GET /", host, ""),
            await Ask(review, $"GET /{new string('0', 32)}/", host, ""),
            await Ask(review, $"GET {path[..^2]}/", host, ""),
            await Ask(review, $"GET {path}", $"localhost:{review.Address.Port}", ""),
            await Ask(review, $"GET {path}", "evil.example", ""),
            await Ask(review, $"GET {path}", host, "Origin: http://evil.example\r\n"),
            await Ask(review, $"GET {path}", host, "Sec-Fetch-Site: cross-site\r\n"),
            await Ask(review, $"POST {path}api/state", host, ""),
            await Ask(review, $"POST {path}api/state", host, "Origin: null\r\n"),
            await Ask(review, $"POST {path}api/state", host, "Origin: http://evil.example\r\n"),
            await Ask(review, "POST /api/accept", host, own),
        ];
        foreach (var answer in refused)
        {
            answer.ShouldMatch("^HTTP/1.1 40[0-9] ");
            answer.ShouldNotContain("4%");
            answer.ShouldNotContain("review.js");
        }
    }

    [Fact]
    public async Task What_no_page_sends_is_refused_and_the_server_goes_on()
    {
        using var review = await ReviewProcess.Start(_cli.Folder, "in", "--select", "PL7001");
        var (host, path) = (review.Address.Authority, review.Address.AbsolutePath);
        var own = $"Origin: http://{host}\r\n";
        foreach (var (what, body) in new[] { ("accept", "{\"item\":99}"), ("accept", "[]"), ("accept", "{"),
            ("rows", "{\"query\":7,\"from\":0,\"count\":1}"), ("nonsense", "{\"item\":0}"), ("edit", "{\"item\":0,\"to\":7}") })
        {
            (await Ask(review, $"POST {path}api/{what}", host, own, body)).ShouldStartWith("HTTP/1.1 400");
        }

        (await Ask(review, $"GET {path}../../etc/passwd", host, "")).ShouldMatch("^HTTP/1.1 40[0-9] ");
        (await Ask(review, $"POST {path}api/state", host, own)).ShouldStartWith("HTTP/1.1 200");
        File.Exists(_cli.PathOf(".paperlint-decisions.jsonl")).ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_shown_as_decided_is_there_when_the_server_is_killed_and_another_decided_at_the_same_time()
    {
        _cli.With("in/b.jsonl", Paper.Replace("00001", "00002", StringComparison.Ordinal));
        using var one = await ReviewProcess.Start(_cli.Folder, "in", "--select", "PL7001");
        using (var other = await ReviewProcess.Start(_cli.Folder, "in", "--select", "PL7001"))
        {
            await Decide(one, "accept", 0);
            await Decide(other, "reject", 1);
        }

        _cli.Run("decisions list").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldContain("accepted arxiv:2301.00001: PL7001");
        _cli.Out.ShouldContain("rejected arxiv:2301.00002: PL7001");
    }

    [Fact]
    public async Task A_file_that_changed_is_neither_decided_on_nor_written_over()
    {
        using var review = await ReviewProcess.Start(_cli.Folder, "in", "--select", "PL7001");
        await Decide(review, "accept", 0);
        var changed = Paper.Replace("before", "since", StringComparison.Ordinal);
        _cli.With("in/a.jsonl", changed);
        var (host, path) = (review.Address.Authority, review.Address.AbsolutePath);
        var own = $"Origin: http://{host}\r\n";
        (await Ask(review, $"POST {path}api/item", host, own, "{\"item\":0}")).ShouldContain("\"stale\":true");
        (await Ask(review, $"POST {path}api/reject", host, own, "{\"item\":0}")).ShouldContain("in/a.jsonl changed since it was read");
        (await Ask(review, $"POST {path}api/apply", host, own)).ShouldContain("in/a.jsonl changed since it was read");
        _cli.Read("in/a.jsonl").ShouldBe(changed);
        (await Ask(review, $"POST {path}api/refresh", host, own)).ShouldStartWith("HTTP/1.1 200");
        (await Ask(review, $"POST {path}api/apply", host, own)).ShouldContain("Repaired 1 place in 1 file.");
        _cli.Read("in/a.jsonl").ShouldContain("We gain 4% over what was done since.");
    }

    private static async Task Decide(ReviewProcess review, string what, int item) =>
        (await Ask(review, $"POST {review.Address.AbsolutePath}api/{what}", review.Address.Authority,
            $"Origin: http://{review.Address.Authority}\r\n", $"{{\"item\":{item}}}")).ShouldStartWith("HTTP/1.1 200");

    /// <summary>One request as it is written here, which no client would do for some of them.</summary>
    private static async Task<string> Ask(ReviewProcess review, string request, string host, string headers, string body = "{}")
    {
        var cancel = TestContext.Current.CancellationToken;
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, review.Address.Port, cancel);
        var stream = client.GetStream();
        var content = request.StartsWith("POST", StringComparison.Ordinal)
            ? $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"
            : "\r\n";
        var text = $"{request} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{headers}{content}";
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancel);
    }
}
