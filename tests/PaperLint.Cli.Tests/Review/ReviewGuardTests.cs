using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PaperLint.Cli.Tests.Review;

/// <summary>Who gets nothing from the page's server.</summary>
public sealed class ReviewGuardTests : IDisposable
{
    private const string Paper =
        "{\"arxiv_id\": \"2301.00001\", \"title\": \"A Title of a Paper\", \"abstract\": \"We gain 4\\\\% over what was done before.\"}\n";

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

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
        (await Ask(review, $"POST {path}api/query", host, own, "{\"count\":1}")).ShouldContain("\"query\":1,");
        foreach (var (what, body) in new[] { ("accept", "{\"query\":1,\"at\":99}"), ("accept", "{\"query\":1}"), ("accept", "[]"),
            ("accept", "{"), ("accept", "{\"query\":1,\"at\":-1}"), ("rows", "{\"query\":1,\"from\":1e9,\"count\":1.5}"),
            ("nonsense", "{\"query\":1,\"at\":0}"), ("edit", "{\"query\":1,\"at\":0,\"to\":7}") })
        {
            (await Ask(review, $"POST {path}api/{what}", host, own, body)).ShouldStartWith("HTTP/1.1 400");
        }

        (await Ask(review, $"POST {path}api/accept", host, own, "{\"query\":7,\"at\":0}")).ShouldStartWith("HTTP/1.1 409");
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
            using ReviewClient first = new(one.Address), second = new(other.Address);
            await first.Query();
            await second.Query();
            (await first.Do("accept", 0)).ShouldBeNull();
            (await second.Do("reject", 1)).ShouldBeNull();
        }

        _cli.Run("decisions list").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldContain("accepted arxiv:2301.00001: PL7001");
        _cli.Out.ShouldContain("rejected arxiv:2301.00002: PL7001");
    }

    [Fact]
    public async Task A_file_that_changed_is_neither_decided_on_nor_written_over()
    {
        using var review = await ReviewProcess.Start(_cli.Folder, "in", "--select", "PL7001");
        using var client = new ReviewClient(review.Address);
        await client.Query();
        await client.Do("accept", 0);
        var changed = Paper.Replace("before", "since", StringComparison.Ordinal);
        _cli.With("in/a.jsonl", changed);
        (await client.Query()).GetProperty("item").GetProperty("stale").GetBoolean().ShouldBeTrue();
        (await client.Do("reject", 0)).ShouldNotBeNull().ShouldContain("in/a.jsonl changed since it was read");
        (await client.Do("apply", 0)).ShouldNotBeNull().ShouldContain("in/a.jsonl changed since it was read");
        _cli.Read("in/a.jsonl").ShouldBe(changed);
        (await client.Do("refresh", 0)).ShouldBeNull();
        (await client.Do("apply", 0)).ShouldBe("Repaired 1 place in 1 file.");
        _cli.Read("in/a.jsonl").ShouldContain("We gain 4% over what was done since.");
    }

    [Fact]
    public async Task What_costs_time_or_memory_takes_neither_from_the_page()
    {
        using var review = await ReviewProcess.Start(_cli.Folder, "in", "--select", "PL7001");
        var (host, path) = (review.Address.Authority, review.Address.AbsolutePath);
        var before = review.ResidentBytes;
        var clients = new List<TcpClient>();
        try
        {
            // Headers that do not end, and bodies that do not come, with the secret and without.
            foreach (var beginning in Enumerable.Repeat(new[]
                {
                    "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ", "",
                    $"POST /x HTTP/1.1\r\nHost: {host}\r\nContent-Length: 9999999999\r\n\r\n",
                    $"POST {path}api/state HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 1000\r\n\r\n{",
                }, 50).SelectMany(kinds => kinds))
            {
                var client = new TcpClient();
                clients.Add(client);
                await client.ConnectAsync(IPAddress.Loopback, review.Address.Port, TestContext.Current.CancellationToken);
                await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(beginning), TestContext.Current.CancellationToken);
            }

            using var page = new ReviewClient(review.Address);
            (await page.Query()).GetProperty("total").GetInt32().ShouldBe(1);
            (await page.Do("accept", 0)).ShouldBeNull();
        }
        finally
        {
            clients.ForEach(client => client.Dispose());
        }

        (review.ResidentBytes - before).ShouldBeLessThan(100 << 20);
    }

    [Fact]
    public async Task Requests_of_other_shapes_are_refused()
    {
        using var review = await ReviewProcess.Start(_cli.Folder, "in", "--select", "PL7001");
        var (host, path) = (review.Address.Authority, review.Address.AbsolutePath);
        var own = $"Host: {host}\r\nOrigin: http://{host}\r\n";
        foreach (var request in new[]
        {
            $"GET {path} HTTP/1.0\r\n\r\n",
            $"GET {path} HTTP/1.1\r\n\r\n",
            $"GET {path} HTTP/1.1\r\nHost: {host}\r\nHost: evil.example\r\n\r\n",
            $"GET http://evil.example{path} HTTP/1.1\r\nHost: evil.example\r\n\r\n",
            $"POST {path}api/state HTTP/1.1\r\n{own}Content-Type: application/json\r\nContent-Length: 2000000\r\n\r\n{{}}",
            $"POST {path}api/state HTTP/1.1\r\n{own}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "2\r\n{}\r\n0\r\n\r\n",
            $"POST {path}api/state HTTP/1.1\r\n{own}Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{{}}",
            $"PUT {path}api/state HTTP/1.1\r\n{own}Content-Length: 2\r\n\r\n{{}}",
            $"GET {path} HTTP/1.1\r\n{own}X: {new string('x', 1 << 20)}\r\n\r\n",
        })
        {
            (await Send(review, request)).ShouldMatch("^(HTTP/1.1 4|$)", request[..Math.Min(request.Length, 200)]);
        }

        (await Send(review, $"GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n")).ShouldStartWith("HTTP/1.1 200");
    }

    [Fact]
    public async Task The_page_asks_all_it_asks_over_one_connection()
    {
        using var review = await ReviewProcess.Start(_cli.Folder, "in", "--select", "PL7001");
        using var client = new ReviewClient(review.Address);
        await client.Query();
        await client.Do("reject", 0);
        await client.Do("undo", 0);
        client.Connections.ShouldBe(1);
    }

    /// <summary>One request as it is written here, which no client would do for some of them.</summary>
    private static async Task<string> Ask(ReviewProcess review, string request, string host, string headers, string body = "{}")
    {
        var content = request.StartsWith("POST", StringComparison.Ordinal)
            ? $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"
            : "\r\n";
        return await Send(review, $"{request} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{headers}{content}");
    }

    /// <summary>What is answered until the connection ends, or nothing more comes.</summary>
    private static async Task<string> Send(ReviewProcess review, string request)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, review.Address.Port, cancel);
        var stream = client.GetStream();
        var answer = new MemoryStream();
        try
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(request), cancel);
            var buffer = new byte[1 << 16];
            using var quiet = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            while (true)
            {
                quiet.CancelAfter(answer.Length == 0 ? LongestWait : LongestPause);
                var read = await stream.ReadAsync(buffer, quiet.Token);
                if (read == 0)
                {
                    break;
                }

                answer.Write(buffer, 0, read);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The connection was ended before all was written or read, or is kept.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }
}
