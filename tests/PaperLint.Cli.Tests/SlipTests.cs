namespace PaperLint.Cli.Tests;

/// <summary>What the program says to a command line that it cannot use.</summary>
public sealed class SlipTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("", "Commands:")]
    [InlineData("rules", "explain <CODE>")]
    public void A_command_that_needs_another_one_says_which_there_are(string arguments, string expected)
    {
        _cli.Run(arguments).ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain(expected);
        _cli.Error.Split('\n').ShouldAllBe(line => line.Length < 200);
        _cli.Out.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("chekc a.txt", "there is no command 'chekc'; did you mean 'check'?\nRun 'paperlint --help'")]
    [InlineData("rules lsit", "there is no command 'lsit'; did you mean 'list'?\nRun 'paperlint rules --help'")]
    [InlineData("check --selct PL7 a.txt", "there is no option '--selct'; did you mean '--select'?\nRun 'paperlint check --help'")]
    [InlineData("check --format=json a.txt", "there is no option '--format=json'; did you mean '--input-format' or '--output-format'?")]
    [InlineData("--verison", "there is no option '--verison'; did you mean '--version'?")]
    [InlineData("check --nothing-near a.txt", "there is no option '--nothing-near'\n")]
    public void A_slip_is_told_what_it_was_meant_to_be(string arguments, string expected)
    {
        _cli.With("a.txt", "A title\nAn abstract that says what was done.\n");
        _cli.Run(arguments).ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain(expected);
        _cli.Error.ShouldNotContain("Required command");
    }
}
