using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using PaperLint.Reporting;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Reporting;

/// <summary>Every format over a corpus that tries to break out of it.</summary>
public sealed partial class ReportTests : IDisposable
{
    private static readonly string[] Json = ["json", "json-lines", "sarif", "gitlab", "rdjson"];

    private readonly CliRun _cli = new();

    public static TheoryData<string> Formats => HostileCorpus.Formats;

    public void Dispose() => _cli.Dispose();

    [Theory]
    [MemberData(nameof(Formats))]
    public void Is_as_it_was(string format) => Steady(Check(format)).ShouldMatchSnapshot(format);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Holds_no_sign_that_acts_in_a_terminal(string format) =>
        Check(format)
        .Where(c => c != '\n'
            && (char.IsControl(c)
                || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format
                    or System.Globalization.UnicodeCategory.LineSeparator))
        .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Formats))]
    public void Holds_no_command_to_a_CI_runner_but_those_of_the_format_for_it(string format)
    {
        var report = Check(format);
        report.ShouldNotContain("##[");
        report.ShouldNotContain("##vso[");
        foreach (var line in report.Split('\n').Where(line => line.TrimStart().StartsWith("::", StringComparison.Ordinal)))
        {
            format.ShouldBe("github");
            line.ShouldMatch(
                "^::(error|warning|notice) title=PL900[123] [a-z]+,file=[^:,]+,line=[0-9]+,endLine=[0-9]+,col=[0-9]+,endColumn=[0-9]+::");
            Regex.Count(line, "%(?!25|3A|2C)").ShouldBe(0);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Is_well_formed(string format)
    {
        var report = Check(format);
        if (format == "junit")
        {
            new XmlDocument().LoadXml(report);
        }
        else if (Json.Contains(format))
        {
            foreach (var document in format == "json-lines" ? report.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [report])
            {
                JsonDocument.Parse(document).Dispose();
            }
        }
        else
        {
            report.ShouldEndWith("\n");
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Says_so_where_nothing_is_found(string format)
    {
        _cli.WithHostileCorpus().With("clean.txt", "A title\nAn abstract that says what was done and what came of it.\n");
        _cli.Run($"check clean.txt {HostileCorpus.Arguments} --output-format {format}").ShouldBe(ExitCode.Clean, _cli.Error);
        Steady(_cli.Out).ShouldMatchSnapshot(format);
    }

    /// <summary>The report without what changes for other reasons than the report: the version, the looks of the page.</summary>
    private static string Steady(string report) => Looks().Replace(report.Replace(Version, "VERSION"), "$1...$2");

    [GeneratedRegex("(<style>|<script>|script-src 'sha256-)[\\s\\S]*?(</style>|</script>|')", RegexOptions.CultureInvariant)]
    private static partial Regex Looks();

    private static string Version => typeof(PaperLint.Reporting.Report).Assembly.GetName().Version!.ToString(3);

    private string Check(string format)
    {
        _cli.WithHostileCorpus()
            .Run($"check corpus {HostileCorpus.Arguments} --output-format {format}")
            .ShouldBe(ExitCode.Found, _cli.Error);
        return _cli.Out;
    }
}
