using PaperLint.Reporting;
using PaperLint.Reporting.Ci;
using PaperLint.Reporting.Html;
using PaperLint.Reporting.Json;
using PaperLint.Reporting.Markdown;
using PaperLint.Reporting.Plain;
using PaperLint.Reporting.Sarif;
using PaperLint.Reporting.Statistics;

namespace PaperLint.Cli.Output;

/// <summary>The output formats by the names that <c>--output-format</c> takes.</summary>
internal static class Reports
{
    private static readonly Dictionary<string, Func<TextWriter, Palette, Report>> ByName = new(StringComparer.Ordinal)
    {
        ["full"] = (output, palette) => new FullReport(output, palette),
        ["concise"] = (output, palette) => new ConciseReport(output, palette),
        ["grouped"] = (output, palette) => new GroupedReport(output, palette),
        ["json"] = (output, _) => new JsonReport(output),
        ["json-lines"] = (output, _) => new JsonLinesReport(output),
        ["sarif"] = (output, _) => new SarifReport(output),
        ["github"] = (output, _) => new GithubReport(output),
        ["gitlab"] = (output, _) => new GitlabReport(output),
        ["junit"] = (output, _) => new JunitReport(output),
        ["rdjson"] = (output, _) => new RdjsonReport(output),
        ["markdown"] = (output, _) => new MarkdownReport(output),
        ["html"] = (output, _) => new HtmlReport(output),
    };

    /// <summary>What the formats are under <c>--statistics</c>.</summary>
    private static readonly Dictionary<string, Func<TextWriter, Palette, Report>> Statistics = new(StringComparer.Ordinal)
    {
        ["full"] = (output, palette) => new StatisticsReport(output, palette),
        ["concise"] = (output, palette) => new StatisticsReport(output, palette),
        ["grouped"] = (output, palette) => new StatisticsReport(output, palette),
        ["json"] = (output, _) => new StatisticsJsonReport(output),
    };

    public static IEnumerable<string> Names => ByName.Keys;

    /// <exception cref="UsageException">There is no such format.</exception>
    public static Func<TextWriter, Palette, Report> Find(string name) => ByName.GetValueOrDefault(name)
        ?? throw new UsageException($"--output-format: there is no format '{name}'; allowed: {string.Join(", ", ByName.Keys)}, each also as FORMAT=FILE");

    /// <exception cref="UsageException">The format has no statistics.</exception>
    public static Func<TextWriter, Palette, Report> FindStatistics(string name) => Statistics.GetValueOrDefault(name)
        ?? throw new UsageException($"--statistics: the format '{name}' has none; allowed: {string.Join(", ", Statistics.Keys)}");
}
