namespace PaperLint.Cli.Tests;

/// <summary>What a person sees of a long run.</summary>
public sealed class ProgressLineTests : IDisposable
{
    private readonly CliRun _cli = new() { ErrorIsTerminal = true };

    public ProgressLineTests()
    {
        var papers = Enumerable.Range(0, 3000).Select(i => $"{{\"title\": \"Title {i}\", \"abstract\": \"We gain {i}\\\\% by it.\"}}\n");
        _cli.With("a.jsonl", string.Concat(papers));
    }

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData(null, "full")]
    [InlineData(80, "full")]
    [InlineData(80, "concise")]
    public void A_long_run_shows_how_far_it_is_and_how_long_it_takes_wherever_the_report_goes(int? width, string format)
    {
        _cli.Clock = new HastyClock(TimeSpan.FromSeconds(3));
        _cli.Width = width;
        _cli.Run($"check a.jsonl --select PL7001 --jobs 1 --output-format {format}").ShouldBe(ExitCode.Found, _cli.Error);
        _cli.Error.ShouldMatch(@"\rReading █+░* +\d+ %  \d+:\d\d left");
        _cli.Error.ShouldEndWith("\r\e[K");
    }

    [Fact]
    public void A_run_that_is_soon_over_shows_nothing()
    {
        _cli.Clock = new HastyClock(TimeSpan.Zero);
        _cli.Run("check a.jsonl --select PL7001").ShouldBe(ExitCode.Found, _cli.Error);
        _cli.Error.ShouldBeEmpty();
    }

    [Fact]
    public void No_person_no_line()
    {
        _cli.Clock = new HastyClock(TimeSpan.FromSeconds(3));
        _cli.ErrorIsTerminal = false;
        _cli.Run("check a.jsonl --select PL7001").ShouldBe(ExitCode.Found, _cli.Error);
        _cli.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("fix a.jsonl --select PL7001", "Repairing")]
    [InlineData("clean a.jsonl --output cleaned", "Cleaning")]
    [InlineData("baseline a.jsonl", "Reading")]
    [InlineData("index build a.jsonl --output a.index", "Reading")]
    [InlineData("convert a.jsonl --to csv", "Converting")]
    [InlineData("convert a.jsonl --to csv --output a.csv", "Converting")]
    public void So_do_the_other_commands(string arguments, string word)
    {
        _cli.Clock = new HastyClock(TimeSpan.FromSeconds(3));
        _cli.Run(arguments).ShouldNotBe(ExitCode.Failed, _cli.Error);
        _cli.Error.ShouldContain($"\r{word} █");
    }

    /// <summary>Goes on by a step whenever it is asked.</summary>
    private sealed class HastyClock(TimeSpan step) : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks += step.Ticks;
    }
}
