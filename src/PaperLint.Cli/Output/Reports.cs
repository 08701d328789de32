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
    private static readonly Dictionary<string, Func<TextWriter, Looks, ReportSettings, Report>> ByName = new(StringComparer.Ordinal)
    {
        ["full"] = (output, looks, settings) => new FullReport(output, looks, settings.Full),
        ["concise"] = (output, looks, _) => new ConciseReport(output, looks),
        ["grouped"] = (output, looks, _) => new GroupedReport(output, looks),
        ["json"] = (output, _, _) => new JsonReport(output),
        ["json-lines"] = (output, _, _) => new JsonLinesReport(output),
        ["sarif"] = (output, _, _) => new SarifReport(output),
        ["github"] = (output, _, _) => new GithubReport(output),
        ["gitlab"] = (output, _, _) => new GitlabReport(output),
        ["junit"] = (output, _, settings) => new JunitReport(output, settings.FailOn),
        ["rdjson"] = (output, _, settings) => new RdjsonReport(output, settings.Offered),
        ["markdown"] = (output, _, _) => new MarkdownReport(output),
        ["html"] = (output, _, _) => new HtmlReport(output),
    };

    /// <summary>What the formats are under <c>--statistics</c>.</summary>
    private static readonly Dictionary<string, Func<TextWriter, Looks, Report>> Statistics = new(StringComparer.Ordinal)
    {
        ["full"] = (output, looks) => new StatisticsReport(output, looks),
        ["concise"] = (output, looks) => new StatisticsReport(output, looks),
        ["grouped"] = (output, looks) => new StatisticsReport(output, looks),
        ["json"] = (output, _) => new StatisticsJsonReport(output),
    };

    public static IEnumerable<string> Names => ByName.Keys;

    /// <exception cref="UsageException">There is no such format.</exception>
    public static Func<TextWriter, Looks, Report> Find(string name, ReportSettings settings) =>
        ByName.GetValueOrDefault(name) is { } create
        ? (output, looks) => create(output, looks, settings)
        : throw new UsageException(
            $"--output-format: there is no format '{name}'; allowed: {string.Join(", ", ByName.Keys)}, each also as FORMAT=FILE");

    /// <exception cref="UsageException">The format has no statistics.</exception>
    public static Func<TextWriter, Looks, Report> FindStatistics(string name) => Statistics.GetValueOrDefault(name)
        ?? throw new UsageException($"--statistics: the format '{name}' has none; allowed: {string.Join(", ", Statistics.Keys)}");
}
