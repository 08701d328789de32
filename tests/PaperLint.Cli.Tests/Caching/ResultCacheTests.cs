using PaperLint.Cli.Tests.Reporting;

namespace PaperLint.Cli.Tests.Caching;

public sealed class ResultCacheTests : IDisposable
{
    private readonly CliRun _cli = new CliRun { Day = new DateOnly(2027, 1, 1) }.WithCorpus();

    public static TheoryData<string> Formats => HostileCorpus.Formats;

    public void Dispose() => _cli.Dispose();

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_kept_result_prints_what_the_run_printed(string format)
    {
        var arguments = $"{CachedRun.Check} --output-format {format} --max-rate PL9001=5";
        var without = _cli.Show(arguments + " --no-cache");
        without.Code.ShouldBe(ExitCode.Found);
        without.Error.ShouldContain("2 defects of the baseline gone");
        _cli.Results().ShouldBeEmpty();
        _cli.Show(arguments).ShouldBe(without);
        _cli.Results().ShouldHaveSingleItem();
        _cli.Show(arguments).ShouldBe(without);
        _cli.Results().ShouldHaveSingleItem();
        _cli.Doctor();
        _cli.Show(arguments).Out.ShouldContain(format is "full" or "concise" or "grouped" or "json" or "json-lines" or "sarif" or "github"
            or "gitlab" or "junit" or "rdjson" or "html" ? CachedRun.Doctored : "PL9001");
    }

    [Theory]
    [InlineData("full")]
    [InlineData("json")]
    public void So_do_statistics(string format)
    {
        var arguments = $"{CachedRun.Check} --statistics --output-format {format}";
        var first = _cli.Show(arguments);
        _cli.Doctor();
        _cli.Show(arguments).ShouldBe(first);
    }

    [Fact]
    public void One_result_serves_what_only_decides_on_the_exit_code_and_the_print()
    {
        _cli.Run(CachedRun.Check).ShouldBe(ExitCode.Found);
        _cli.Doctor();
        _cli.Run(CachedRun.Check + " --exit-zero --quiet --jobs 1 --output-format concise").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldContain(CachedRun.Doctored);
        _cli.Run(CachedRun.Check + " --fail-on error --output-format json-lines --output-file out.jsonl");
        _cli.Read("out.jsonl").ShouldContain(CachedRun.Doctored);
    }

    [Theory]
    [InlineData("corpus/a.txt", "teh title", "teh Title")]
    [InlineData("corpus/copies.jsonl", "Another", "Others")]
    [InlineData("pack/text/PL9001-teh.yml", "perhaps", "maybe")]
    [InlineData("pack/text/PL9002-qoute.yml", "unsafe", "display")]
    [InlineData(".editorconfig", "suggestion", "error")]
    [InlineData(".editorconfig", "max_length = 1000", "max_length = 1001")]
    [InlineData(".editorconfig", "PL1234", "PL1235")]
    [InlineData(".paperlint-baseline.jsonl", "\"gone\"", "\"lost\"")]
    [InlineData("corpus/.paperlint-suppressions.yml", "reason: none", "reason: some")]
    [InlineData("corpus/.paperlint-suppressions.yml", "2027-06-30", "2027-06-29")]
    public void A_change_of_anything_that_is_read_is_seen(string file, string from, string to)
    {
        Keep();
        _cli.Read(file).ShouldContain(from);
        _cli.With(file, _cli.Read(file).Replace(from, to));
        IsUsed(CachedRun.Check).ShouldBeFalse();
    }

    [Theory]
    [InlineData("--ignore PL7001")]
    [InlineData("--select PL9")]
    [InlineData("--severity PL9001=error")]
    [InlineData("--abstract-field text")]
    [InlineData("--input-format json-lines")]
    [InlineData("--no-baseline")]
    [InlineData("--output-format sarif")]
    [InlineData("--no-cache")]
    public void So_is_a_flag_that_changes_what_is_found(string flag)
    {
        Keep();
        IsUsed($"{CachedRun.Check} {flag}").ShouldBeFalse();
    }

    [Fact]
    public void So_is_a_file_more_or_less_and_another_name()
    {
        Keep();
        _cli.With("corpus/more.txt", "A title\nAn abstract.\n");
        IsUsed(CachedRun.Check).ShouldBeFalse();
        File.Move(_cli.PathOf("corpus/more.txt"), _cli.PathOf("corpus/most.txt"));
        IsUsed(CachedRun.Check).ShouldBeFalse();
        File.Delete(_cli.PathOf("corpus/most.txt"));
        IsUsed(CachedRun.Check).ShouldBeTrue();
    }

    [Fact]
    public void So_is_the_order_of_the_files()
    {
        const string flags = "--rules pack --no-baseline";
        _cli.Run($"check corpus/a.txt corpus/copies.jsonl {flags}");
        _cli.Doctor();
        IsUsed($"check corpus/copies.jsonl corpus/a.txt {flags}").ShouldBeFalse();
        IsUsed($"check corpus/a.txt corpus/copies.jsonl {flags}").ShouldBeTrue();
    }

    [Fact]
    public void So_is_the_data_of_a_pack()
    {
        _cli.With("pack/text/PL9004-names.yml", """
            analyzer: terms
            message: "'{match}' is no word"
            terms: names.yml
            no_fix: it may be meant
            examples: { bad: ['a [|pipe|]'], good: [a b] }
            """).With("pack/text/names.yml", "pipe: tube\n");
        Keep();
        IsUsed(CachedRun.Check).ShouldBeTrue();
        _cli.With("pack/text/names.yml", "pipe: tubes\n");
        IsUsed(CachedRun.Check).ShouldBeFalse();
    }

    [Fact]
    public void So_is_the_day_on_which_a_suppression_ends()
    {
        Keep();
        _cli.Day = new DateOnly(2027, 6, 30);
        IsUsed(CachedRun.Check).ShouldBeTrue();
        _cli.Day = new DateOnly(2027, 7, 1);
        IsUsed(CachedRun.Check).ShouldBeFalse();
        _cli.Out.ShouldContain("ended on 2027-06-30");
    }

    [Fact]
    public void A_run_that_writes_the_baseline_does_so_every_time()
    {
        Keep();
        _cli.Run(CachedRun.Check + " --prune").ShouldBe(ExitCode.Found);
        _cli.Out.ShouldNotContain(CachedRun.Doctored);
        _cli.Read(".paperlint-baseline.jsonl").ShouldNotContain("gone");
    }

    [Fact]
    public void Data_that_only_a_rule_that_is_off_needs_may_be_missing()
    {
        _cli.With("pack/text/PL9004-names.yml", """
            severity: none
            analyzer: terms
            message: "'{match}' is no word"
            terms: names.yml
            no_fix: it may be meant
            examples: { bad: ['a [|pipe|]'], good: [a b] }
            """);
        _cli.Run(CachedRun.Check).ShouldBe(ExitCode.Found, _cli.Error);
        _cli.Results().ShouldBeEmpty();
    }

    [Fact]
    public void What_cannot_be_read_is_tried_again()
    {
        _cli.With("corpus/empty.txt", "");
        _cli.Run(CachedRun.Check);
        _cli.Results().ShouldBeEmpty();
    }

    private void Keep()
    {
        _cli.Run(CachedRun.Check).ShouldBe(ExitCode.Found, _cli.Error);
        _cli.Doctor();
        IsUsed(CachedRun.Check).ShouldBeTrue();
    }

    private bool IsUsed(string arguments)
    {
        _cli.Run(arguments).ShouldBe(ExitCode.Found, _cli.Error);
        _cli.Out.ShouldContain("PL9001");
        return _cli.Out.Contains(CachedRun.Doctored, StringComparison.Ordinal);
    }
}
