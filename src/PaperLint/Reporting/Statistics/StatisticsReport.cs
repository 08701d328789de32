using System.Globalization;
using PaperLint.Diagnostics;
using PaperLint.Linting;

namespace PaperLint.Reporting.Statistics;

/// <summary>
/// <c>--statistics</c> for people: how often each rule reported, how often in ten thousand papers, and how much of it can be
/// repaired.
/// </summary>
public sealed class StatisticsReport(TextWriter output, Palette palette) : Report
{
    private static readonly string[] Head = ["count", "per 10,000", "fixable", "unsafe", "rule"];

    private readonly RuleCounts _counts = new();

    public override void Add(LintDiagnostic diagnostic) => _counts.Add(diagnostic);

    public override void Complete(LintSummary summary)
    {
        var rows = _counts.MostFrequentFirst().Select(count => Row(count, summary.Entries)).ToArray();
        if (rows.Length > 0)
        {
            output.WriteLine(palette.Faint(Line(Head)));
            foreach (var row in rows)
            {
                output.WriteLine(Line(row));
            }

            output.WriteLine();
        }

        output.WriteLine(SummaryText.Of(summary));
        output.Flush();
    }

    private static string Line(string[] cells) => $"{cells[0],9}  {cells[1],10}  {cells[2],9}  {cells[3],9}  {cells[4]}";

    private string[] Row(RuleCount count, long papers) =>
    [
        Number(count.Count),
        count.Rate(papers) is { } rate ? rate.ToString("N1", CultureInfo.InvariantCulture) : "-",
        Number(count.SafeFixes),
        Number(count.UnsafeFixes),
        $"{palette.Code(count.Rule.Id)} {count.Rule.Name}",
    ];

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
