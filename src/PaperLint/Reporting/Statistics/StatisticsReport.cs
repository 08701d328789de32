using PaperLint.Diagnostics;
using PaperLint.Linting;

namespace PaperLint.Reporting.Statistics;

/// <summary><c>--statistics</c> for people: a table of all rules that reported.</summary>
public sealed class StatisticsReport(TextWriter output, Looks looks) : Report
{
    private readonly RuleCounts _counts = new();

    public override void Add(LintDiagnostic diagnostic) => _counts.Add(diagnostic);

    public override void Complete(LintSummary summary)
    {
        var counts = _counts.MostFrequentFirst().ToArray();
        if (counts.Length > 0)
        {
            RuleTable.Write(counts, summary.Entries, output, looks);
            output.WriteLine();
        }

        output.WriteLine(SummaryText.Of(summary));
        output.Flush();
    }
}
