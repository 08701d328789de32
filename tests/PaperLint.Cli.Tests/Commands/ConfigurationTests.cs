namespace PaperLint.Cli.Tests.Commands;

public sealed class ConfigurationTests : IDisposable
{
    private const string Damaged = "A Damaged Title\nAn abstract that gains 4\\% over what was done before it, and says how that came about.\n";

    private readonly CliRun _cli = new();

    public ConfigurationTests() => _cli.With("a.txt", Damaged).With("deep/b.txt", Damaged.Replace("Damaged", "Harmed"));

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("dotnet_diagnostic.PL7001.severity = error", "error")]
    [InlineData("dotnet_diagnostic.pl7001.severity = Suggestion", "info")]
    [InlineData("dotnet_analyzer_diagnostic.category-text.severity = error", "error")]
    [InlineData("dotnet_analyzer_diagnostic.severity = suggestion", "info")]
    [InlineData("dotnet_analyzer_diagnostic.severity = error\ndotnet_analyzer_diagnostic.category-text.severity = suggestion", "info")]
    [InlineData("dotnet_analyzer_diagnostic.category-text.severity = error\ndotnet_diagnostic.PL7001.severity = default", "warning")]
    public void A_severity_is_set_by_rule_before_category_before_all(string setting, string severity)
    {
        _cli.With(".editorconfig", $"root = true\n[*]\n{setting}\n").Run("check --select PL7001 --output-format concise a.txt").ShouldBe(ExitCode.Found);
        _cli.Out.ShouldStartWith($"a.txt:2:25: {severity} PL7001 ");
    }

    [Fact]
    public void The_closest_file_wins()
    {
        _cli.With(".editorconfig", "root = true\n[*.txt]\ndotnet_diagnostic.PL7001.severity = none\n")
            .With("deep/.editorconfig", "[b.*]\ndotnet_diagnostic.PL7001.severity = error\n");
        _cli.Run("check --select PL7001 --output-format concise --quiet .").ShouldBe(ExitCode.Found);
        _cli.Out.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("b.txt:2:25: error PL7001 ");
    }

    [Fact]
    public void What_lies_above_a_root_says_nothing()
    {
        _cli.With(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.PL7001.severity = none\n").With("deep/.editorconfig", "root = true\n");
        _cli.Run("check --select PL7001 --quiet --output-format concise .").ShouldBe(ExitCode.Found);
        _cli.Out.ShouldNotContain("a.txt:");
        _cli.Out.ShouldContain("b.txt:");
    }

    [Fact]
    public void A_section_holds_for_the_files_that_it_names()
    {
        _cli.With(".editorconfig", "root = true\n[deep/**]\ndotnet_diagnostic.PL7001.severity = none\n");
        _cli.Run("check --select PL7001 --quiet --output-format concise .").ShouldBe(ExitCode.Found);
        _cli.Out.ShouldContain("a.txt:");
        _cli.Out.ShouldNotContain("b.txt:");
    }

    [Fact]
    public void A_flag_is_stronger_than_a_file()
    {
        _cli.With(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.PL7001.severity = none\n");
        _cli.Run("check --select PL7001 --severity PL7001=error --quiet --output-format concise a.txt").ShouldBe(ExitCode.Found);
        _cli.Out.ShouldContain(" error PL7001 ");
        _cli.Run("check --severity PL7001=fatal a.txt").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain("LEVEL is error, warning, suggestion, silent, none");
    }

    [Fact]
    public void Settings_that_do_nothing_are_reported_at_their_line()
    {
        _cli.With(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.PL9876.severity = none\ndotnet_diagnostic.CA1822.severity = nope\npaperlint.PL3001.max_lenght = 10\n  paperlint.PL3001.max_length = ten\npaperlint_styl = x\ndotnet_diagnostic.PL7001.severity = off\n");
        _cli.Run("check --select PL0 --quiet --output-format concise a.txt").ShouldBe(ExitCode.Found);
        _cli.Out.Trim().Split('\n').Select(line => string.Join(' ', line.Split(' ')[..3])).ShouldBe(
        [
            ".editorconfig:3:19: warning PL0030",
            ".editorconfig:5:1: warning PL0031",
            ".editorconfig:6:33: warning PL0032",
            ".editorconfig:7:1: warning PL0031",
            ".editorconfig:8:37: warning PL0032",
        ]);
    }

    [Fact]
    public void A_paper_is_a_duplicate_across_folders_with_different_severities()
    {
        const string paper = "A Title That Two Folders Share\nWe give an abstract that is long enough to say what was done, how it was done, and what came of it in the end for all.\n";
        _cli.With("one/a.txt", paper).With("two/b.txt", paper).With("three/c.txt", paper)
            .With("two/.editorconfig", "[*]\ndotnet_diagnostic.PL2001.severity = error\n")
            .With("three/.editorconfig", "[*]\ndotnet_diagnostic.PL2001.severity = none\n");
        _cli.Run("check --select PL2001 --quiet --output-format concise one two three").ShouldBe(ExitCode.Found);
        _cli.Out.Trim().Split('\n').ShouldHaveSingleItem().ShouldStartWith("two/b.txt:1:1: error PL2001 ");
    }

    [Fact]
    public void Every_value_is_shown_with_where_it_comes_from()
    {
        _cli.With("paperlint.yml", "exclude: [old/]\n").With(".editorconfig", "root = true\n[*]\n# why\ndotnet_diagnostic.PL7001.severity = error\npaperlint.PL3001.max_length = 1000\n");
        _cli.Run("check --severity PL7002=none --show-config a.txt").ShouldBe(ExitCode.Clean);
        var lines = _cli.Out.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToArray();
        lines.ShouldContain("exclude = old/ # paperlint.yml:1");
        lines.ShouldContain("dotnet_diagnostic.PL7001.severity = error # .editorconfig:4");
        lines.ShouldContain("paperlint.PL3001.max_length = 1000 # .editorconfig:5");
        lines.ShouldContain("dotnet_diagnostic.PL7002.severity = none # --severity PL7002");
        lines.ShouldContain(line => line.StartsWith("dotnet_diagnostic.PL7003.severity = ") && line.EndsWith("# rules/text/PL7003-latex-markup.yml"));
    }

    [Fact]
    public void A_corpus_is_what_its_description_says()
    {
        _cli.With("paperlint.yml", "files: ['*.dat', '*.txt']\nexclude: deep/\nformats: { '*.dat': json-lines }\nfields: { title: headline, abstract: [body] }\n")
            .With("c.dat", "{\"headline\": \"A Title\", \"body\": \"An abstract that gains 4\\\\% over what was done before it, and says how that came about.\"}\n")
            .With("d.jsonl", "{}");
        _cli.Run("check --select PL7001 --quiet --output-format concise").ShouldBe(ExitCode.Found);
        _cli.Out.Trim().Split('\n').Select(line => line.Split(':')[0]).ShouldBe(["a.txt", "c.dat"]);
    }

    [Theory]
    [InlineData("check --quiet --select PL7001 --output-format concise deep/b.txt", ExitCode.Found)]
    [InlineData("check --quiet --select PL7001 --output-format concise --force-exclude deep/b.txt", ExitCode.Clean)]
    public void A_named_file_is_left_out_only_by_force(string arguments, int code) =>
        _cli.With("paperlint.yml", "exclude: [deep]\n").Run(arguments).ShouldBe(code);

    [Theory]
    [InlineData("file: [x]\n", "paperlint.yml:1:1: there is no key 'file' here; allowed: files, exclude, formats, fields, rules, baseline")]
    [InlineData("files: [x]\nfields: { titel: t }\n", "paperlint.yml:2:11: there is no key 'titel' here; allowed: title, abstract, url, id, authors")]
    [InlineData("formats: { '*.x': yaml }\n", "paperlint.yml:1:19: there is no format 'yaml'; allowed: feed")]
    [InlineData("files: { a: b }\n", "paperlint.yml:1:8: 'files' must be text")]
    public void A_wrong_description_is_exit_code_2_with_the_place(string text, string says)
    {
        _cli.With("paperlint.yml", text).Run("check").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain(says);
    }

    [Fact]
    public void A_description_names_packs_and_can_lie_elsewhere()
    {
        _cli.With("conf/paperlint.yml", "rules: [pack]\n").With("conf/pack/text/PL9001-foo.yml", "id: PL9001\nname: foo\nseverity: warning\nanalyzer: pattern\nmessage: foo\nwhy: foo\npattern: gains\nno_fix: none\nexamples: { bad: ['[|gains|]'], good: [foo] }\n");
        _cli.Run("check --config conf/paperlint.yml --select PL9001 --quiet --output-format concise a.txt").ShouldBe(ExitCode.Found);
        _cli.Out.ShouldContain("PL9001");
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
}
