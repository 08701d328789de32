using System.CommandLine;
using PaperLint.Cli.Output;

namespace PaperLint.Cli.Tests;

public sealed class HelpTests : IDisposable
{
    private readonly CliRun _cli = new();

    /// <summary>Every command that does something, as a path: <c>rules new</c>.</summary>
    public static TheoryData<string> Commands =>
        [.. Leaves(PaperLintProgram.CreateRoot(new Terminal(Stream.Null, Stream.Null, TextWriter.Null) { WorkingDirectory = "." }), "")];

    public void Dispose() => _cli.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public void Shows_examples_that_can_be_run(string command)
    {
        _cli.Run($"{command} --help").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Out.Split('\n').ShouldAllBe(line => line.Length < 400);
        var examples =
            _cli.Out[_cli.Out.IndexOf("Examples:", StringComparison.Ordinal)..].Split('\n',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Skip(1).ToArray();
        examples.ShouldNotBeEmpty();
        foreach (var example in examples)
        {
            var line = example.Split(" > ")[0].Replace("eval \"$(", "").Replace(")\"", "");
            line.ShouldStartWith($"paperlint {command}");
            PaperLintProgram.CreateRoot(new Terminal(Stream.Null, Stream.Null, TextWriter.Null) { WorkingDirectory = "." })
                .Parse(line["paperlint ".Length..]).Errors.ShouldBeEmpty(example);
        }
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Shells_get_a_script_that_asks_the_program(string shell)
    {
        _cli.Run($"completion {shell}").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldContain("[suggest:");
    }

    [Fact]
    public void Completes_commands_flags_and_formats()
    {
        Suggest("paperlint che").ShouldContain("check");
        Suggest("paperlint check --outp").ShouldContain("--output-format");
        Suggest("paperlint check --output-format sa").ShouldContain("sarif");
    }

    [Theory]
    [InlineData("paperlint check --select PL600", "PL6001")]
    [InlineData("paperlint check --select PL6001,mat", "PL6001,math")]
    [InlineData("paperlint rules explain latex-es", "latex-escape")]
    [InlineData("paperlint suppress a.txt:1 PL700", "PL7001")]
    public void Completes_codes_and_names_of_rules(string line, string expected)
    {
        var found = Suggest(line);
        found.ShouldContain(expected);
        found.ShouldNotContain("PL2001");
    }

    private string[] Suggest(string line)
    {
        _cli.Run([$"[suggest:{line.Length}]", line]);
        return _cli.Out.Split('\n');
    }

    private static IEnumerable<string> Leaves(Command command, string path) => command.Subcommands.Count == 0
        ? [path]
        : command.Subcommands.SelectMany(inner => Leaves(inner, path.Length == 0 ? inner.Name : $"{path} {inner.Name}"));
}
