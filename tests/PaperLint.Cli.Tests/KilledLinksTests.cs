using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests;

/// <summary>
/// A run that follows links and is killed loses no answer that was written, and has none that nobody gave; the next run goes on
/// from there.
/// </summary>
public sealed class KilledLinksTests : IAsyncLifetime
{
    private const int Links = 400;

    /// <summary>30 and more with PAPERLINT_KILLS=30.</summary>
    private static readonly int Kills =
        int.Parse(Environment.GetEnvironmentVariable("PAPERLINT_KILLS") ?? "3", CultureInfo.InvariantCulture);

    private readonly CliRun _cli = new();
    private LinkServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await LinkServer.StartAsync();
        for (var i = 0; i < Links; i++)
        {
            // Every tenth is gone, every other moved: what is kept can be told to be right.
            var number = i;
            _server.On(PathOf(i), context =>
            {
                context.Response.StatusCode = number % 10 == 0 ? 404 : number % 10 == 5 ? 403 : 200;
                return Task.Delay(1);
            });
        }

        _cli.With("papers.jsonl",
            string.Concat(Enumerable.Range(0, Links)
            .Select(i => $$"""{"title":"On {{i}}","abstract":"Our code is at {{_server.Address("127.0.0.1", PathOf(i))}}."}""" + "\n")));
    }

    public async ValueTask DisposeAsync()
    {
        _cli.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public void What_was_written_stays_and_what_was_not_asked_is_not_there()
    {
        var random = new Random(30);
        var known = new Dictionary<string, long>(StringComparer.Ordinal);
        var midway = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            if (known.Count == Links)
            {
                File.Delete(_cli.PathOf("links.db"));
                known.Clear();
            }

            KillWhenAsked(_server.Requests.Count + random.Next(5, Links / 8));

            var now = ReadCache();
            known.ShouldAllBe(pair => now.ContainsKey(pair.Key) && now[pair.Key] == pair.Value);
            now.ShouldAllBe(pair => pair.Value == StatusOf(pair.Key) && _server.Requests.Any(request => request.EndsWith(pair.Key)));
            midway += now.Count > known.Count && now.Count < Links ? 1 : 0;
            known = now;
        }

        midway.ShouldBeGreaterThan(0, "no run was killed between two answers");
        using var last = Start();
        last.WaitForExit();
        ReadCache().Count.ShouldBe(Links);
    }

    private void KillWhenAsked(int requests)
    {
        using var process = Start();
        while (_server.Requests.Count < requests && !process.HasExited)
        {
            Thread.Sleep(1);
        }

        process.Kill();
        process.WaitForExit();
    }

    private System.Diagnostics.Process Start() =>
        ProgramProcess.Start(_cli.Folder, "links", "papers.jsonl", "--quiet", "--allow-private", "--host-interval", "0s", "--link-cache",
        "links.db", "--exit-zero", "--output-file", "report.txt");

    private Dictionary<string, long> ReadCache()
    {
        if (!File.Exists(_cli.PathOf("links.db")))
        {
            return [];
        }

        using var connection = new SqliteConnection($"Data Source={_cli.PathOf("links.db")};Pooling=False");
        connection.Open();
        using var query = connection.CreateCommand();
        query.CommandText = "SELECT address, status FROM answers";
        var statuses = new Dictionary<string, long>(StringComparer.Ordinal);
        try
        {
            using var rows = query.ExecuteReader();
            while (rows.Read())
            {
                statuses.Add(new Uri(rows.GetString(0)).AbsolutePath, rows.GetInt64(1));
            }
        }
        catch (SqliteException e) when (e.Message.Contains("no such table", StringComparison.Ordinal))
        {
            // Killed before the file was made ready.
        }

        return statuses;
    }

    private static string PathOf(int link) => $"/{link:000}/";

    private static long StatusOf(string path) => (int.Parse(path.Trim('/'), CultureInfo.InvariantCulture) % 10) switch
    {
        0 => 404,
        5 => 403,
        _ => 200,
    };
}
