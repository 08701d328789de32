using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Reporting;

public sealed class OutputOptionsTests : IDisposable
{
    private readonly CliRun _cli = new CliRun().WithHostileCorpus();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Several_reports_come_from_one_run_each_in_its_place()
    {
        _cli.Run(
            $"check corpus {HostileCorpus.Arguments} --output-format sarif=out/r.sarif --output-format json-lines=lines.jsonl "
            + $"--output-format concise").ShouldBe(ExitCode.Found, _cli.Error);
        _cli.Out.ShouldContain("PL9001");
        _cli.Read("out/r.sarif").ShouldContain("\"version\":\"2.1.0\"");
        _cli.Read("lines.jsonl").Split('\n').Length.ShouldBe(_cli.Out.Split('\n').Length - 1);
    }

    [Fact]
    public void A_file_takes_what_else_went_to_standard_output()
    {
        _cli.Run($"check corpus {HostileCorpus.Arguments} --output-file report.txt").ShouldBe(ExitCode.Found, _cli.Error);
        _cli.Out.ShouldBeEmpty();
        _cli.Read("report.txt").ShouldContain("Found ");
    }

    [Fact]
    public void Statistics_count_by_rule() =>
        Statistics("full").ShouldMatchSnapshot();

    [Fact]
    public void Statistics_as_JSON_count_by_rule() =>
        Statistics("json").ShouldMatchSnapshot();

    [Fact]
    public void Last_runs_report_is_no_input()
    {
        var before = Entries();
        Entries().ShouldBe(before);

        string Entries()
        {
            _cli.Run($"check corpus {HostileCorpus.Arguments} --output-format json-lines=corpus/report.jsonl --output-format concise");
            return _cli.Out;
        }
    }

    [Theory]
    [MemberData(nameof(HostileCorpus.Formats), MemberType = typeof(HostileCorpus))]
    public void A_report_may_take_the_place_of_the_last_one(string format)
    {
        foreach (var rules in new[] { "PL9001", "PL9003", "PL6001", "PL9002" })
        {
            var code = _cli.Run($"check corpus --rules pack --select {rules} --output-format {format}=report.txt");
            code.ShouldBe(rules is "PL6001" or "PL9003" ? ExitCode.Clean : ExitCode.Found, _cli.Error);
        }
    }

    [Theory]
    [InlineData("--output-format sarif --output-format json", "sarif and json would go to one place")]
    [InlineData("--output-format sarif=a --output-format json=a", "sarif and json would go to one place")]
    [InlineData("--output-format sarif=a --output-format json=./a", "sarif and json would go to one place")]
    [InlineData("--output-format json=corpus/b.jsonl corpus/b.jsonl", "would overwrite what may be part of the corpus")]
    [InlineData("--output-format json=corpus/b.jsonl corpus", "would overwrite what may be part of the corpus")]
    [InlineData("--output-format json=corpus/b.jsonl", "would overwrite what may be part of the corpus")]
    [InlineData("--output-format sarif --statistics", "the format 'sarif' has none")]
    [InlineData("--output-format json=corpus", "'corpus' is a folder; name a file")]
    public void What_cannot_be_done_is_refused_before_anything_is_written(string arguments, string says)
    {
        var before = _cli.Read("corpus/b.jsonl");
        _cli.Run($"check corpus/a.txt {HostileCorpus.Arguments} {arguments}").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain(says);
        _cli.Read("corpus/b.jsonl").ShouldBe(before);
    }

    private string Statistics(string format)
    {
        _cli.Run($"check corpus {HostileCorpus.Arguments} --statistics --output-format {format}").ShouldBe(ExitCode.Found, _cli.Error);
        return _cli.Out;
    }
}
