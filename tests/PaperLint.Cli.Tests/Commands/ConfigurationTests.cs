namespace PaperLint.Cli.Tests.Commands;

public sealed class ConfigurationTests : IDisposable
{
    private const string Damaged =
        "A Damaged Title\nAn abstract that gains 4\\% over what was done before it, and says how that came about.\n";

    private readonly CliRun _cli = new();

    public ConfigurationTests() => _cli.With("a.txt", Damaged).With("deep/b.txt", Damaged.Replace("Damaged", "Harmed"));

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("dotnet_diagnostic.PL7001.severity = error", "error")]
    [InlineData("dotnet_diagnostic.pl7001.severity = Suggestion", "suggestion")]
    [InlineData("dotnet_analyzer_diagnostic.category-text.severity = error", "error")]
    [InlineData("dotnet_analyzer_diagnostic.severity = suggestion", "suggestion")]
    [InlineData("dotnet_analyzer_diagnostic.severity = error\ndotnet_analyzer_diagnostic.category-text.severity = suggestion",
        "suggestion")]
    [InlineData("dotnet_analyzer_diagnostic.category-text.severity = error\ndotnet_diagnostic.PL7001.severity = default", "warning")]
    public void A_severity_is_set_by_rule_before_category_before_all(string setting, string severity)
    {
        _cli.With(".editorconfig", $"root = true\n[*]\n{setting}\n").Check("--select PL7001 a.txt")
            .ShouldHaveSingleItem().ShouldStartWith($"a.txt:2:25: {severity} PL7001 ");
    }

    [Fact]
    public void The_closest_file_wins()
    {
        _cli.With(".editorconfig", "root = true\n[*.txt]\ndotnet_diagnostic.PL7001.severity = none\n")
            .With("deep/.editorconfig", "[b.*]\ndotnet_diagnostic.PL7001.severity = error\n");
        _cli.Check("--select PL7001 .").ShouldHaveSingleItem().ShouldStartWith("deep/b.txt:2:25: error PL7001 ");
    }

    [Fact]
    public void What_lies_above_a_root_says_nothing()
    {
        _cli.With(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.PL7001.severity = none\n")
            .With("deep/.editorconfig", "root = true\n");
        _cli.Check("--select PL7001 .").ShouldHaveSingleItem().ShouldStartWith("deep/b.txt:");
    }

    [Fact]
    public void A_section_holds_for_the_files_that_it_names()
    {
        _cli.With(".editorconfig", "root = true\n[deep/**]\ndotnet_diagnostic.PL7001.severity = none\n");
        _cli.Check("--select PL7001 .").ShouldHaveSingleItem().ShouldStartWith("a.txt:");
    }

    [Fact]
    public void A_flag_is_stronger_than_a_file()
    {
        _cli.With(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.PL7001.severity = none\n");
        _cli.Check("--select PL7001 --severity PL7001=error a.txt").ShouldHaveSingleItem().ShouldContain(" error PL7001 ");
        _cli.Run("check --severity PL7001=fatal a.txt").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain("LEVEL is error, warning, suggestion, silent, none");
    }

    [Fact]
    public void Settings_that_do_nothing_are_reported_at_their_line()
    {
        _cli.With(".editorconfig",
            "root = true\n[*]\ndotnet_diagnostic.PL9876.severity = none\ndotnet_diagnostic.CA1822.severity = "
            + "nope\npaperlint.PL3001.max_lenght = 10\n  paperlint.PL3001.max_length = ten\npaperlint_styl = "
                + "x\ndotnet_diagnostic.PL7001.severity = off\n");
        _cli.Check("--select PL0 a.txt").Select(line => string.Join(' ', line.Split(' ')[..3])).ShouldBe(
        [
            ".editorconfig:3:19: warning PL0030",
            ".editorconfig:5:1: warning PL0031",
            ".editorconfig:6:33: warning PL0032",
            ".editorconfig:7:1: warning PL0031",
            ".editorconfig:8:37: warning PL0032",
        ]);
    }

    [Theory]
    [InlineData("dotnet_diagnostic.PL600l.severity = none", "3:19: warning PL0030 there is no rule 'PL600l'")]
    [InlineData("dotnet_diagnostic.PL60001.severity = none", "3:19: warning PL0030 there is no rule 'PL60001'")]
    [InlineData("dotnet_analyzer_diagnostic.category-mth.severity = error",
        "3:1: warning PL0031 there is no option 'dotnet_analyzer_diagnostic.category-mth.severity'; did you mean "
        + "'dotnet_analyzer_diagnostic.category-math.severity'?")]
    [InlineData("dotnet_analyzer_diagnostic.severty = error", "3:1: warning PL0031")]
    [InlineData("dotnet_diagnostics.PL7001.severity = none", "3:1: warning PL0031")]
    [InlineData("paperlnt_math_style = latex", "3:1: warning PL0031")]
    [InlineData("paperlint.PL3001.max_lenght = 10",
        "3:1: warning PL0031 PL3001 has no option 'max_lenght'; allowed: paperlint.PL3001.max_length")]
    public void A_slip_in_a_name_is_reported(string setting, string says)
    {
        _cli.With(".editorconfig", $"root = true\n[*]\n{setting}\n");
        _cli.Check("--select PL0 a.txt").ShouldHaveSingleItem().ShouldContain(says[(says.IndexOf(' ') + 1)..]);
        _cli.Out.ShouldStartWith(".editorconfig:" + says.Split(' ')[0]);
    }

    [Theory]
    [InlineData("dotnet_analyzer_diagnostic.category-Style.severity = error")]
    [InlineData("dotnet_analyzer_diagnostic.category-Naming.severity = error")]
    [InlineData("dotnet_diagnostic.CA1822.severity = nope")]
    [InlineData("dotnet_diagnostic.PLAIN.severity = none")]
    [InlineData("dotnet_style_qualification_for_field = false")]
    [InlineData("indent_style = space")]
    public void Settings_of_other_tools_are_left_alone(string setting) =>
        _cli.With(".editorconfig", $"root = true\n[*]\n{setting}\n").Run("check --select PL0 a.txt").ShouldBe(ExitCode.Clean, _cli.Out);

    [Theory]
    [InlineData("unicode", "a.txt:2:6: warning PL6002 'epsilon^{2}' is a formula whose LaTeX commands lost their backslashes: ε²")]
    [InlineData("latex",
        "a.txt:2:6: warning PL6002 'epsilon^{2}' is a formula whose LaTeX commands lost their backslashes: $\\epsilon^{2}$")]
    [InlineData("Latex ",
        "a.txt:2:6: warning PL6002 'epsilon^{2}' is a formula whose LaTeX commands lost their backslashes: $\\epsilon^{2}$")]
    [InlineData("tex",
        "a.txt:2:6: warning PL6002 'epsilon^{2}' is a formula whose LaTeX commands lost their backslashes: $\\epsilon^{2}$")]
    [InlineData("html", ".editorconfig:3:24: warning PL0032 'paperlint_math_style' cannot be 'html'; allowed: unicode, latex, tex")]
    public void Formulas_are_repaired_in_the_style_that_is_asked_for(string style, string says)
    {
        _cli.With(".editorconfig", $"root = true\n[*]\npaperlint_math_style = {style}\n")
            .With("a.txt", "A title\nNow, epsilon^{2} is what we ask for, and with it come all of the bounds.\n");
        _cli.Check("--select PL6002 a.txt")[0].ShouldStartWith(says);
        _cli.Run("check --show-config a.txt");
        _cli.Out.ShouldContain($"paperlint_math_style = {style.Trim()}");
    }

    [Fact]
    public void A_paper_is_a_duplicate_across_folders_with_different_severities()
    {
        const string paper =
            "A Title That Two Folders Share\nWe give an abstract that is long enough to say what was done, how it was done, and what came "
            + "of it in the end for all.\n";
        _cli.With("one/a.txt", paper).With("two/b.txt", paper).With("three/c.txt", paper)
            .With("two/.editorconfig", "[*]\ndotnet_diagnostic.PL2001.severity = error\n")
            .With("three/.editorconfig", "[*]\ndotnet_diagnostic.PL2001.severity = none\n");
        _cli.Check("--select PL2001 one two three").ShouldHaveSingleItem().ShouldStartWith("two/b.txt:1:1: error PL2001 ");
    }

    [Fact]
    public void Every_value_is_shown_with_where_it_comes_from()
    {
        _cli.With("paperlint.yml", "exclude: [old/]\n")
            .With(".editorconfig",
                "root = true\n[*]\n# why\ndotnet_diagnostic.PL7001.severity = error\npaperlint.PL3001.max_length = 1000\n");
        _cli.Run("check --severity PL7002=none --show-config a.txt").ShouldBe(ExitCode.Clean);
        var lines = _cli.Out.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToArray();
        lines.ShouldContain("exclude = old/ # paperlint.yml:1");
        lines.ShouldContain("dotnet_diagnostic.PL7001.severity = error # .editorconfig:4");
        lines.ShouldContain("paperlint.PL3001.max_length = 1000 # .editorconfig:5");
        lines.ShouldContain("dotnet_diagnostic.PL7002.severity = none # --severity PL7002");
        lines.ShouldContain(line => line.StartsWith("dotnet_diagnostic.PL7003.severity = ")
            && line.EndsWith("# rules/text/PL7003-latex-markup.yml"));
    }

    [Fact]
    public void What_TeX_sets_as_it_stands_is_written_so_outside_of_formulas()
    {
        _cli.With("p.bib", "@article{a, title = {A Title}, abstract = {It is 3.4times faster than $2.1times$ is.}}\n");
        _cli.Run("fix --select math p.bib");
        _cli.Read("p.bib").ShouldContain("It is 3.4× faster than");
        _cli.Read("p.bib").ShouldNotContain("$2.1×");
    }

    [Theory]
    [InlineData("", "$\\alpha \\leq 3$")]
    [InlineData("root = true\n[*.bib]\npaperlint_math_style = unicode\n", "α ≤ 3")]
    public void What_TeX_reads_keeps_LaTeX_unless_told_otherwise(string editorConfig, string formula)
    {
        _cli.With(".editorconfig", editorConfig).With("p.bib", "@article{a, title = {A Title}, abstract = {For alpha leq 3 it holds.}}\n");
        _cli.Run("fix --unsafe --select math p.bib");
        _cli.Read("p.bib").ShouldContain($"For {formula} it holds.");
    }
}
