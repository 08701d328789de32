using System.Diagnostics;

namespace PaperLint.Cli.Tests.Hostile;

/// <summary>Patterns and settings of a stranger's repository that took for ever, or ended the run with a stack trace.</summary>
public sealed class HostilePatternTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

    private readonly CliRun _cli = new();

    public HostilePatternTests() =>
        _cli.With("a.txt", "A Title\nAn abstract that gains 4\\% over what was done before it, and says how that came about.\n");

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("[[]]", 2)]
    [InlineData("[[!]]", 2)]
    [InlineData("[[^]]", 2)]
    [InlineData("[[z-a]]", 2)]
    [InlineData("[{]", 2)]
    public void A_section_that_is_no_pattern_is_reported_and_holds_for_nothing(string section, int line)
    {
        _cli.With(".editorconfig", $"root = true\n{section}\ndotnet_diagnostic.PL7001.severity = none\n");
        _cli.Check("--select PL7001 a.txt").Select(report => string.Join(' ', report.Split(' ')[..3]))
            .ShouldBe([$".editorconfig:{line}:2: warning PL0032", "a.txt:2:25: warning PL7001"]);
    }

    [Fact]
    public void Long_runs_of_spaces_take_no_time()
    {
        var spaces = new string(' ', 100_000);
        Takes(".editorconfig",
            $"root{spaces}=\n{spaces}x\nroot = true\n[*]\ndotnet_diagnostic.PL7001.severity = warning{spaces}x\npaperlint_math_style = "
            + $"a{spaces}b\nother = a{spaces}b{spaces}#{spaces}c\n");
    }

    [Fact]
    public void Sections_of_stars_take_no_time() =>
        Takes(".editorconfig",
        string.Concat(Enumerable.Range(0, 100)
            .Select(_ => $"[{string.Concat(Enumerable.Repeat("*a", 200))}b]\ndotnet_diagnostic.PL7001.severity = none\n")));

    [Fact]
    public void Brackets_by_the_hundred_thousand_take_no_time()
    {
        Directory.CreateDirectory(_cli.PathOf(".git"));
        Takes(".gitignore", string.Concat(Enumerable.Repeat("*[", 200_000)));
        Takes(".gitignore", string.Concat(Enumerable.Repeat("*[\n", 200_000)));
        Takes(".gitignore", "*" + string.Concat(Enumerable.Repeat("[a-", 200_000)) + "]");
        Takes(".gitignore", string.Concat(Enumerable.Repeat("**/", 200_000)) + "b");
    }

    private void Takes(string name, string text)
    {
        _cli.With(name, text).With(new string('a', 200) + ".txt", _cli.Read("a.txt"));
        var watch = Stopwatch.StartNew();
        _cli.Run("check --select PL7001 --output-format concise .").ShouldBe(ExitCode.Found, _cli.Error);
        watch.Elapsed.ShouldBeLessThan(Soon);
    }
}
