using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Hostile;

/// <summary>Patterns and settings of a stranger's repository that took for ever, or ended the run with a stack trace.</summary>
public sealed class HostilePatternTests : IDisposable
{
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
    public void Long_runs_of_spaces_take_no_longer_than_their_length() => TakesItsLength(".editorconfig", 12_500, length =>
    {
        var spaces = new string(' ', length);
        return $"root{spaces}=\n{spaces}x\nroot = true\n[*]\ndotnet_diagnostic.PL7001.severity = warning{spaces}x\n"
            + $"paperlint_math_style = a{spaces}b\nother = a{spaces}b{spaces}#{spaces}c\n";
    });

    [Fact]
    public void Sections_of_stars_take_no_longer_than_their_length() => TakesItsLength(".editorconfig", 25, length =>
        string.Concat(Enumerable.Repeat($"[{Repeated("*a", length)}b]\ndotnet_diagnostic.PL7001.severity = none\n", 100)));

    [Theory]
    [InlineData("", "*[", "")]
    [InlineData("", "*[\n", "")]
    [InlineData("*", "[a-", "]")]
    [InlineData("", "**/", "b")]
    public void Brackets_by_the_hundred_thousand_take_no_longer_than_their_length(string before, string piece, string after)
    {
        Directory.CreateDirectory(_cli.PathOf(".git"));
        TakesItsLength(".gitignore", 25_000, length => before + Repeated(piece, length) + after);
    }

    private void TakesItsLength(string name, int shortest, Func<int, string> text)
    {
        _cli.With(new string('a', 200) + ".txt", _cli.Read("a.txt"));
        Growth.ShouldBeLinear(
            length => () =>
            {
                _cli.With(name, text(length));
                _cli.Run("check --select PL7001 --output-format concise .").ShouldBe(ExitCode.Found, _cli.Error);
            },
            shortest);
    }

    private static string Repeated(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}
