using PaperLint.Diagnostics;
using PaperLint.Linting;
using PaperLint.Reporting.Statistics;

namespace PaperLint.Reporting.Plain;

/// <summary><c>concise</c>: a line for each diagnostic.</summary>
public sealed class ConciseReport(TextWriter output, Looks looks) : Report
{
    public override void Add(LintDiagnostic diagnostic) => output.WriteLine(DiagnosticLine.Of(diagnostic, looks));

    public override void Complete(LintSummary summary)
    {
        if (!summary.IsQuiet)
        {
            output.WriteLine(SummaryText.Of(summary, SummaryText.FixMark));
        }

        output.Flush();
    }
}
