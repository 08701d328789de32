using System.Text;

namespace PaperLint.Cli.Tests.Review;

public sealed class InteractiveTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Keys_decide_one_after_another_and_only_that_is_written()
    {
        _cli.With("in/a.jsonl", string.Concat(Enumerable.Range(1, 6).Select(Paper)));
        Press("a\nr\ne\n percent\nu\ne\n\\%\ne\n percent\ns\nso in print\nq\n");
        _cli.Run("fix --interactive --select PL7001 in").ShouldBe(ExitCode.Found, _cli.Error);
        _cli.Out.ShouldContain("(1 of 6, 6 open) in/a.jsonl:1: PL7001");
        _cli.Out.ShouldContain("We gain 4[-\\%-]{+%+} over number 1");
        _cli.Out.ShouldContain("that is what stands there; reject it where that is right");
        _cli.Out.ShouldEndWith("2 left undecided.\nRepaired 2 places in 1 file.\n");
        _cli.Read("in/a.jsonl").ShouldBe(Paper(1).Replace("\\\\%", "%", StringComparison.Ordinal) + Paper(2)
            + Paper(3).Replace("\\\\%", " percent", StringComparison.Ordinal) + Paper(4) + Paper(5) + Paper(6));
        _cli.Run("decisions list");
        _cli.Out.ShouldContain("3 decisions.");

        Press("g\n");
        _cli.Run("fix --interactive --select PL7001 in").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Out.ShouldEndWith("All is decided.\nRepaired 2 places in 1 file.\n");
        _cli.Run("undo").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Run("undo").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Read("in/a.jsonl").ShouldBe(string.Concat(Enumerable.Range(1, 6).Select(Paper)));
    }

    [Fact]
    public void Who_goes_away_loses_nothing_that_was_decided()
    {
        _cli.With("in/a.jsonl", Paper(1) + Paper(2));
        Press("r\n?\nw\nj\nk");
        _cli.Run("fix -i --select PL7001 in").ShouldBe(ExitCode.Found, _cli.Error);
        _cli.Out.ShouldContain("a accept, r reject");
        _cli.Read("in/a.jsonl").ShouldBe(Paper(1) + Paper(2));
        _cli.Run("decisions list");
        _cli.Out.ShouldContain("1 decision.");
    }

    [Theory]
    [InlineData("fix -i --diff in")]
    [InlineData("fix -i -")]
    public void It_asks_only_where_it_can_write(string arguments)
    {
        _cli.With("in/a.jsonl", Paper(1));
        Press(Paper(1));
        _cli.Run(arguments).ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain("--interactive: it asks a person");
    }

    private void Press(string keys) => _cli.In = Encoding.UTF8.GetBytes(keys);

    private static string Paper(int number) =>
        $"{{\"arxiv_id\": \"2301.{number:00000}\", \"title\": \"A Title of a Paper {number}\", "
        + $"\"abstract\": \"We gain 4\\\\% over number {number} of before, and say how that came about, in all of what we tried.\"}}\n";
}
