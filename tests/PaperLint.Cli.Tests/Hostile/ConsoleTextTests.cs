using System.Text.RegularExpressions;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Hostile;

/// <summary>Whatever a stranger wrote comes out of the program as text that neither acts in a terminal nor commands a CI runner.</summary>
public sealed class ConsoleTextTests : IDisposable
{
    private const string Yaml = "\\n::error::pwned\\n##[error]x ##vso[task.x]\\e[31m\\u202e";

    private readonly CliRun _cli = new();

    public ConsoleTextTests() => _cli.With("a.txt", "A Title\nAn abstract that gains much over what was done before it.\n");

    public void Dispose() => _cli.Dispose();

    public static TheoryData<string, string, string> Ways => new()
    {
        { "paperlint.yml", $"\"{Yaml}\": x\n", "check" },
        { "paperlint.yml", $"baseline: \"/{Yaml}\"\n", "check" },
        { "paperlint.yml", $"formats: {{ x: \"{Yaml}\" }}\n", "check" },
        { "paperlint.yml", $"exclude: [\"{Yaml}\"]\n", "check --show-config a.txt" },
        { ".paperlint-suppressions.yml", $"- \"{Yaml}\": x\n", "check a.txt" },
        { ".paperlint-suppressions.yml", $"- {{ paper: \"{Yaml}\", code: PL7001, reason: x }}\n", "check ." },
        { ".paperlint-baseline.jsonl",
            "{\"paperlint_baseline\":2}\n{\"paper\":\"title:0\\n::error::pwned\",\"code\":\"PL7001\",\"field\":\"title\",\"text\":\"\\n::error::pwned\\u001b[31m##[error]\",\"count\":1}\n", "check ." },
        { "pack/text/PL9001-x.yml", $"analyzer: \"{Yaml}\"\nmessage: x\npattern: x\nno_fix: x\nexamples: {{ bad: ['[|x|]'], good: [y] }}\n",
            "check a.txt --rules pack" },
        { "pack/text/PL9001-x.yml",
            $"analyzer: pattern\nmessage: \"{Yaml}\"\nwhy: \"{Yaml}\"\npattern: nothing\nno_fix: \"{Yaml}\"\nexamples: {{ bad: "
            + $"[\"[|nothing|] {Yaml}\"], good: [\"{Yaml} nothing\"] }}\n", "rules test pack" },
        { "pack/\n::error::x/PL9001-x.yml",
            "analyzer: pattern\nmessage: x\npattern: nothing\nno_fix: x\nexamples: { bad: ['[|nothing|]'], good: [x] }\n",
            "rules list --rules pack --select PL9001" },
        { "pack/\n::error::x/PL9001-x.yml",
            "analyzer: pattern\nmessage: x\npattern: nothing\nno_fix: x\nexamples: { bad: ['[|nothing|]'], good: [x] }\n",
            "rules explain --rules pack PL9001" },
        { "corpus/::error::\u001b[31m.txt", "A Title\nAn abstract that gains 4\\% over what was done before it.\n", "fix --diff corpus" },
        { "copies.jsonl",
            "{\"id\":\"\\n::error::x\",\"title\":\"\\n::error::\\u001b[31m Same Title\",\"abstract\":\"##[error] One abstract that is "
            + "long enough to be told from all the others by what it says.\"}\n{\"id\":\"::error::y\",\"title\":\"\\n::error::\\u001b[31m "
                + "Same Title\",\"abstract\":\"##[error] One abstract that is long enough to be told from all the others by what it "
                    + "says.\"}\n", "index build copies.jsonl --output x.index; index groups x.index" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Comes_out_as_text(string name, string content, string arguments)
    {
        _cli.With(name, content);
        foreach (var command in arguments.Split("; "))
        {
            _cli.Run(command);
            ShouldNotAct(_cli.Out);
            ShouldNotAct(_cli.Error);
        }

        (_cli.Out + _cli.Error).ShouldContain(":error");
    }

    [Fact]
    public void So_does_the_name_of_a_broken_link()
    {
        Directory.CreateDirectory(_cli.PathOf("links"));
        File.CreateSymbolicLink(_cli.PathOf("links/\n::error::pwned\u001b[31m.txt"), "nowhere");
        _cli.Run("check links").ShouldBe(ExitCode.Failed);
        _cli.Run("convert links --to feed").ShouldBe(ExitCode.Failed);
        ShouldNotAct(_cli.Error);
        _cli.Run("check ::error::x\n::error::y").ShouldBe(ExitCode.Failed);
        ShouldNotAct(_cli.Error);
    }

    [Fact]
    public void Nothing_in_the_program_writes_past_it()
    {
        string[] formatted = ["Terminal.cs", "OpenReports.cs", "ProgressLine.cs", "FixCommand.cs", "FixRun.cs", "RulesListCommand.cs"];
        string[] bytes =
        [
            "Terminal.cs", "ConvertCommand.cs", "DecisionsExportCommand.cs", "DiagnoseCommand.cs", "FixCommand.cs", "FixRun.cs",
            "LanguageServer.cs",
        ];
        foreach (var path in Directory.GetFiles(Repository.PathOf("src/PaperLint.Cli"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/")))
        {
            var (name, text) = (Path.GetFileName(path), File.ReadAllText(path));
            Regex.IsMatch(text, @"\bConsole\.(Out|Error|Write|Open)").ShouldBe(name == "Terminal.cs", name);
            (!text.Contains("FormattedOut") && !text.Contains("FormattedError") || formatted.Contains(name)).ShouldBeTrue(name);
            (!text.Contains("OutBytes") || bytes.Contains(name)).ShouldBeTrue(name);
        }
    }

    private static void ShouldNotAct(string text)
    {
        text.Where(c => c is not ('\n' or '\t')
            && (char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format)).ShouldBeEmpty(text);
        text.ShouldNotContain("##[");
        text.ShouldNotContain("##vso[");
        text.Split('\n').ShouldNotContain(line => line.TrimStart().StartsWith("::", StringComparison.Ordinal), text);
    }
}
