using System.Diagnostics;
using System.Text.Json.Nodes;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Commands;

/// <summary>Links that are followed: asked for, kept, and reported as anything else is.</summary>
public sealed class OnlineTests : IAsyncLifetime
{
    private const string Local = " --allow-private --host-interval 0s --link-cache links.db ";

    private const string Opening =
        "We say what was asked of a host, what it answered and what can be made of that, and show by many runs over some weeks that "
        + "nothing is called dead that is not. ";

    private readonly CliRun _cli = new() { Day = new DateOnly(2026, 3, 1) };
    private LinkServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await LinkServer.StartAsync();
        _server.On("/there", 200).On("/wall", 403).On("/old", 301, "/new").On("/new", 200);
    }

    public async ValueTask DisposeAsync()
    {
        _cli.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public void Nobody_is_asked_unless_it_is_asked_for()
    {
        Write("/gone", "/there");

        _cli.Run("check --ignore duplicates papers.jsonl").ShouldBe(ExitCode.Clean, _cli.Out);
        _server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public void A_dead_link_is_suspected_today_and_dead_tomorrow()
    {
        Write("/gone", "/there");

        _cli.Run("check --online --ignore duplicates papers.jsonl" + Local).ShouldBe(ExitCode.Clean, _cli.Out + _cli.Error);
        _cli.Out.ShouldContain("PL4013");
        _cli.Out.ShouldContain("is suspected to be dead: 404 Not Found");
        _cli.Out.ShouldContain("Nothing found in 2 papers in 1 file. 1 could not be verified.");
        _cli.Error.ShouldContain("2 links: 0 known, 2 asked");

        _cli.Day = _cli.Day!.Value.AddDays(1);
        _cli.Run("check --online --ignore duplicates papers.jsonl" + Local).ShouldBe(ExitCode.Found);
        _cli.Out.ShouldContain(
            $"\n  1:207 warning PL4010 '{At("/gone")}' is dead: 404 Not Found to GET {At("/gone")} on 2026-03-02; failing since "
            + $"2026-03-01");
        _cli.Error.ShouldContain("2 links: 1 known, 1 asked");
    }

    [Fact]
    public void What_is_known_is_told_without_asking()
    {
        MakeDead("/gone");
        var asked = _server.Requests.Count;

        _cli.Run("check --offline papers.jsonl" + Local).ShouldBe(ExitCode.Found);
        _cli.Out.ShouldContain("PL4010");
        _server.Requests.Count.ShouldBe(asked);
    }

    [Theory]
    [InlineData("check --online")]
    [InlineData("links")]
    public void What_could_not_be_verified_fails_no_gate(string command)
    {
        Write("/wall");

        _cli.Run(command + " --fail-on suggestion papers.jsonl" + Local).ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldContain("suggestion PL4013");
        _cli.Out.ShouldContain("could not be verified: 403 Forbidden");
    }

    [Fact]
    public void Links_alone_are_reported_by_a_command_of_their_own()
    {
        _cli.With("papers.jsonl", Paper("/a", $"Our 4\\\\% are at {At("/old")}."));

        _cli.Run("links --fail-on suggestion papers.jsonl" + Local).ShouldBe(ExitCode.Found);
        _cli.Out.ShouldContain("PL4011");
        _cli.Out.ShouldNotContain("PL7001");
    }

    [Fact]
    public void A_link_that_moved_is_repaired_after_a_look()
    {
        Write("/old#part");

        _cli.Run("fix --online --fail-on suggestion papers.jsonl" + Local).ShouldBe(ExitCode.Found);
        _cli.Read("papers.jsonl").ShouldContain("/old#part");

        _cli.Run("fix --online --unsafe papers.jsonl" + Local).ShouldBe(ExitCode.Clean, _cli.Out);
        _cli.Read("papers.jsonl").ShouldBe(Paper("/old", $"Our code is at {At("/new#part")}."));
    }

    [Fact]
    public void A_baseline_knows_dead_links_and_a_run_that_follows_none_does_not_miss_them()
    {
        MakeDead("/gone");
        _cli.Run("baseline --offline papers.jsonl" + Local).ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Out.ShouldContain("1 defect written");

        _cli.Run("check --offline papers.jsonl" + Local).ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldContain("Nothing new found");
        _cli.Run("check papers.jsonl").ShouldBe(ExitCode.Clean);
        _cli.Error.ShouldNotContain("gone;");
    }

    [Fact]
    public void A_dead_link_can_be_left()
    {
        MakeDead("/gone");
        _cli.Run("check", "--offline", "papers.jsonl", "--link-cache", "links.db", "--output-format", "json");
        var key = JsonNode.Parse(_cli.Out)![0]!["entry"]!["key"]!.GetValue<string>();
        _cli.Run("suppress", key, "PL4010", "--reason", "archived").ShouldBe(ExitCode.Clean, _cli.Error);

        _cli.Run("check --offline papers.jsonl" + Local).ShouldBe(ExitCode.Clean, _cli.Out);
        _cli.Run("check papers.jsonl").ShouldBe(ExitCode.Clean, _cli.Out);
    }

    [Theory]
    [InlineData("sarif")]
    [InlineData("html")]
    [InlineData("json-lines")]
    [InlineData("gitlab")]
    [InlineData("junit")]
    [InlineData("markdown")]
    [InlineData("github")]
    public void Every_report_has_it(string format)
    {
        MakeDead("/gone");

        _cli.Run($"check --offline papers.jsonl --output-format {format}{Local}").ShouldBe(ExitCode.Found);
        _cli.Out.ShouldContain("PL4010");
    }

    [Fact]
    public void Continuous_integration_is_told_of_no_failure_where_there_is_none()
    {
        Write("/wall");

        _cli.Run("check --online papers.jsonl --output-format junit" + Local).ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldContain("failures=\"0\"");
        _cli.Out.ShouldContain("<skipped");
    }

    [Fact]
    public void Only_links_of_papers_that_changed_are_asked_for()
    {
        Write("/gone", "/there");
        Git("init", "-q");
        Git("add", ".");
        Git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "m");
        Write("/gone", "/there", "/new");

        _cli.Run("check --online --ignore duplicates --since HEAD papers.jsonl" + Local).ShouldBe(ExitCode.Clean, _cli.Error + _cli.Out);
        _server.Requests.ShouldBe(["HEAD /new"]);
    }

    [Fact]
    public void Standard_input_is_read_twice()
    {
        _cli.In = System.Text.Encoding.UTF8.GetBytes(Paper("/a", $"Our code is at {At("/wall")}."));

        _cli.Run("check --online --stdin-filename a.jsonl -" + Local).ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Out.ShouldContain("a.jsonl:1: On /a\n  1:204 suggestion PL4013");
    }

    [Fact]
    public void A_corpus_can_ask_for_it()
    {
        Write("/wall");
        _cli.With("paperlint.yml", "files: papers.jsonl\nlinks: { online: true, interval: 10ms, max_age: { unverified: 1h } }\n");

        _cli.Run("check --allow-private --link-cache links.db").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Out.ShouldContain("PL4013");
    }

    [Theory]
    [InlineData("links: { onlin: true }", "there is no key 'onlin' here; allowed: online, failures")]
    [InlineData("links: { online: perhaps }", "'online' must be true or false")]
    [InlineData("links: { interval: 0ms }", "from 0.01s")]
    [InlineData("links: { per_host: 1000 }", "a whole number from 1 to 16")]
    [InlineData("links: { apart: tomorrow }", "1d, 12h, 30m, 20s or 100ms")]
    public void A_configuration_that_cannot_be_used_is_refused(string text, string message)
    {
        _cli.With("paperlint.yml", text + "\n");

        _cli.Run("check papers.jsonl").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain("paperlint.yml:1:");
        _cli.Error.ShouldContain(message);
    }

    [Fact]
    public void Private_addresses_are_not_asked()
    {
        Write("/gone");

        _cli.Run("links papers.jsonl --link-cache links.db").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldContain("127.0.0.1 leads to 127.0.0.1, which is no address of the public internet");
        _server.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("check --select PL4010", "add --online, or --offline")]
    [InlineData("check --online --offline", "give one of them")]
    [InlineData("check --online --link-apart soon", "is no time")]
    [InlineData("check --online --link-failures 0", "is too few")]
    public void Flags_that_cannot_be_used_are_refused(string command, string message)
    {
        Write("/gone");

        _cli.Run(command + " papers.jsonl").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain(message);
    }

    [Fact]
    public void A_damaged_cache_is_set_aside_and_that_is_said()
    {
        Write("/there");
        _cli.With("links.db", "not what it was");

        _cli.Run("links papers.jsonl" + Local).ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Error.ShouldContain("the link cache was damaged; it is set aside as links.db.damaged-");
        _cli.Run("links papers.jsonl" + Local).ShouldBe(ExitCode.Clean);
        _cli.Error.ShouldContain("1 link: 1 known, 0 asked");
    }

    [Fact]
    public void What_is_learnt_is_kept_in_the_users_cache()
    {
        Write("/there");
        _cli.Run("links --allow-private papers.jsonl");
        _cli.Run("links --allow-private papers.jsonl").ShouldBe(ExitCode.Clean);

        _cli.Error.ShouldContain("1 link: 1 known, 0 asked");
        File.Exists(Path.Combine(_cli.CacheFolder, "links.db")).ShouldBeTrue();
    }

    private string At(string path) => _server.Address("127.0.0.1", path);

    private void Write(params string[] paths) =>
        _cli.With("papers.jsonl", string.Concat(paths.Select(path => Paper(path, $"Our code is at {At(path)}."))));

    private void MakeDead(string path)
    {
        Write(path);
        _cli.Run("links papers.jsonl" + Local);
        _cli.Day = _cli.Day!.Value.AddDays(1);
        _cli.Run("links papers.jsonl" + Local).ShouldBe(ExitCode.Found, _cli.Error);
    }

    /// <summary>A paper with nothing wrong but the link in its last sentence.</summary>
    private static string Paper(string path, string text) =>
        $$"""{"title":"On {{path.Split('#')[0]}}","abstract":"{{Opening}}{{text}}"}""" + "\n";

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _cli.Folder })!;
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
    }
}
