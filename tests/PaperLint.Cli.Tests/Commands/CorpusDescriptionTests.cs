namespace PaperLint.Cli.Tests.Commands;

/// <summary>What <c>paperlint.yml</c> says.</summary>
public sealed class CorpusDescriptionTests : IDisposable
{
    private const string Damaged =
        "A Damaged Title\nAn abstract that gains 4\\% over what was done before it, and says how that came about.\n";

    private readonly CliRun _cli = new();

    public CorpusDescriptionTests() => _cli.With("a.txt", Damaged).With("deep/b.txt", Damaged.Replace("Damaged", "Harmed"));

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void A_corpus_is_what_its_description_says()
    {
        _cli.With("paperlint.yml",
            "files: ['*.dat', '*.txt']\nexclude: deep/\nformats: { '*.dat': json-lines }\nfields: { title: headline, abstract: [body] }\n")
            .With("c.dat",
                "{\"headline\": \"A Title\", \"body\": \"An abstract that gains 4\\\\% over what was done before it, and says how that "
                + "came about.\"}\n")
            .With("d.jsonl", "{}");
        _cli.Check("--select PL7001").Select(line => line.Split(':')[0]).ShouldBe(["a.txt", "c.dat"]);
    }

    [Theory]
    [InlineData("check --quiet --select PL7001 --output-format concise deep/b.txt", ExitCode.Found)]
    [InlineData("check --quiet --select PL7001 --output-format concise --force-exclude deep/b.txt", ExitCode.Clean)]
    [InlineData("check --quiet --select PL7001 --output-format concise --force-exclude ./deep/b.txt", ExitCode.Clean)]
    [InlineData("check --quiet --select PL7001 --output-format concise --force-exclude {folder}/deep/b.txt", ExitCode.Clean)]
    public void A_named_file_is_left_out_only_by_force(string arguments, int code) =>
        _cli.With("paperlint.yml", "exclude: [deep]\n").Run(arguments.Replace("{folder}", _cli.Folder)).ShouldBe(code);

    [Theory]
    [InlineData("/deep/*.txt")]
    [InlineData("./deep/*.txt")]
    [InlineData("deep/")]
    public void Patterns_begin_at_the_folder_of_the_description(string pattern)
    {
        _cli.With("paperlint.yml", $"files: ['{pattern}']\n")
            .Check("--select PL7001")
            .ShouldHaveSingleItem()
            .ShouldStartWith("deep/b.txt:");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("[z-a]")]
    [InlineData("*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b")]
    public void No_pattern_stops_a_run(string pattern)
    {
        _cli.With("paperlint.yml", $"exclude: ['{pattern}']\n").With(new string('a', 200) + ".txt", Damaged);
        _cli.Check("--select PL7001").Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# exclude: [deep]\n")]
    [InlineData("exclude:\n#  - deep\nbaseline:\n")]
    public void A_description_may_say_nothing(string text) => _cli.With("paperlint.yml", text).Check("--select PL7001").Length.ShouldBe(2);

    [Theory]
    [InlineData("file: [x]\n", "paperlint.yml:1:1: there is no key 'file' here; allowed: files, exclude, formats, fields, rules, baseline")]
    [InlineData("files: [x]\nfields: { titel: t }\n",
        "paperlint.yml:2:11: there is no key 'titel' here; allowed: title, abstract, url, id, authors")]
    [InlineData("formats: { '*.x': word }\n", "paperlint.yml:1:19: there is no format 'word'; allowed: feed")]
    [InlineData("files: { a: b }\n", "paperlint.yml:1:8: 'files' must be text")]
    public void A_wrong_description_is_exit_code_2_with_the_place(string text, string says)
    {
        _cli.With("paperlint.yml", text).Run("check").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain(says);
    }

    [Fact]
    public void A_description_names_packs_and_can_lie_elsewhere()
    {
        _cli.With("conf/paperlint.yml", "rules: [pack]\n")
            .With("conf/pack/text/PL9001-foo.yml",
                "id: PL9001\nname: foo\nseverity: warning\nanalyzer: pattern\nmessage: foo\nwhy: foo\npattern: gains\nno_fix: "
                + "none\nexamples: { bad: ['[|gains|]'], good: [foo] }\n");
        _cli.Check("--config conf/paperlint.yml --select PL9001 a.txt").ShouldHaveSingleItem().ShouldContain("PL9001");
    }
}
