using System.Text.Json;

namespace PaperLint.Cli.Tests.Reporting;

public sealed class SarifReportTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void What_the_baseline_knows_is_unchanged_and_the_rest_is_new()
    {
        _cli.WithHostileCorpus().Run($"baseline corpus {HostileCorpus.Arguments}").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.With("corpus/c.txt", "A title\nAn abstract in which teh same word is wrong, and which says what came of it in the end.\n");
        _cli.Run($"check corpus {HostileCorpus.Arguments} --output-format sarif").ShouldBe(ExitCode.Found, _cli.Error);
        var states = JsonDocument.Parse(_cli.Out).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .CountBy(result => result.GetProperty("baselineState").GetString()!).ToDictionary();
        states.ShouldBe(new Dictionary<string, int> { ["unchanged"] = 19, ["new"] = 1 }, ignoreOrder: true);
    }

    [Fact]
    public void Of_more_results_than_GitHub_takes_the_gravest_are_kept_and_the_rest_is_counted()
    {
        const int Papers = 15_000;
        var papers = Enumerable.Range(0, Papers)
            .Select(i => $"{{\"title\": \"Paper {i}\", \"abstract\": \"It says <b>teh</b> in the midst of it, paper {i}.\"}}\n");
        _cli.WithHostileCorpus()
            .With("many.jsonl", string.Concat(papers) + "{\"title\": \"The last\", \"abstract\": \"It says qoute in the end of it.\"}\n");
        _cli.Run($"check many.jsonl {HostileCorpus.Arguments} --output-format sarif").ShouldBe(ExitCode.Found, _cli.Error);
        var run = JsonDocument.Parse(_cli.Out).RootElement.GetProperty("runs")[0];
        var levels = run.GetProperty("results").EnumerateArray().CountBy(result => result.GetProperty("level").GetString()!).ToDictionary();
        levels.ShouldBe(new Dictionary<string, int> { ["error"] = 1, ["warning"] = Papers, ["note"] = 25_000 - Papers - 1 },
            ignoreOrder: true);
        _cli.Error.ShouldContain("leaves out 20001 of 45001 results");
        run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message")
            .GetProperty("text")
            .GetString()!.ShouldContain("leaves out 20001");
    }
}
