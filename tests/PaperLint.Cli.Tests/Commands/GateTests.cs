namespace PaperLint.Cli.Tests.Commands;

/// <summary>What lets a run fail.</summary>
public sealed class GateTests : IDisposable
{
    private readonly CliRun _cli = new();

    public GateTests() =>
        _cli.With("a.txt", "A Damaged Title\nAn abstract that gains 4\\% over what was done before it, and says how that came about.\n");

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Tests_of_a_report_fail_where_the_run_does()
    {
        _cli.Run("check --select PL7001 --severity PL7001=suggestion --output-format junit a.txt").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldContain("tests=\"1\" failures=\"0\"");
        _cli.Out.ShouldContain("<skipped message=");
        _cli.Run("check --select PL7001 --severity PL7001=suggestion --fail-on suggestion --output-format junit a.txt")
            .ShouldBe(ExitCode.Found);
        _cli.Out.ShouldContain("tests=\"1\" failures=\"1\"");
        _cli.Out.ShouldContain("<failure type=\"suggestion\"");
    }

    [Fact]
    public void Exit_zero_reports_and_passes()
    {
        _cli.Run("check --exit-zero --select PL7001 --output-format concise a.txt").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldContain("PL7001");
    }

    [Fact]
    public void A_rate_lets_some_through()
    {
        _cli.Run("check --select PL7001 --max-rate PL7001=10000 a.txt").ShouldBe(ExitCode.Clean);
        _cli.Run("check --select PL7001 --max-rate PL7=9999.5 a.txt").ShouldBe(ExitCode.Found);
        _cli.Error.ShouldBe("paperlint: PL7: 10000 reports in 10,000 papers, more than the 9999.5 that --max-rate allows\n");
        _cli.Run("check --select PL7001 --max-rate PL6=10000 a.txt").ShouldBe(ExitCode.Found);
    }

    [Theory]
    [InlineData("--severity PL7001=suggestion", ExitCode.Clean)]
    [InlineData("--severity PL7001=suggestion --fail-on suggestion", ExitCode.Found)]
    [InlineData("--severity PL7001=suggestion --fail-on warning", ExitCode.Clean)]
    [InlineData("--fail-on warning", ExitCode.Found)]
    [InlineData("--fail-on error", ExitCode.Clean)]
    [InlineData("--severity PL7001=error --fail-on error", ExitCode.Found)]
    [InlineData("--severity PL7001=error --fail-on error --max-rate PL7001=10000", ExitCode.Clean)]
    [InlineData("--fail-on fatal", ExitCode.Failed)]
    public void The_severity_that_fails_a_run_can_be_set(string arguments, int code)
    {
        _cli.Run($"check --select PL7001 --output-format concise {arguments} a.txt").ShouldBe(code, _cli.Error);
        _cli.Out.Contains("a.txt:2:25: ").ShouldBe(code != ExitCode.Failed);
    }
}
