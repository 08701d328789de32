using PaperLint.Diagnostics;
using PaperLint.Linting;
using PaperLint.Reporting.Statistics;

namespace PaperLint.Reporting.Plain;

/// <summary><c>grouped</c>: the name of a file, and below it a line for each of its diagnostics.</summary>
public sealed class GroupedReport(TextWriter output, Looks looks) : Report
{
    /// <summary>Characters that row and column take in most files.</summary>
    private const int PlaceWidth = 9;

    private string? _file;

    public override void Add(LintDiagnostic diagnostic)
    {
        if (diagnostic.FileName != _file)
        {
            output.WriteLine($"{(_file is null ? "" : "\n")}{looks.Place(DiagnosticLine.FileName(diagnostic) + ":")}");
            _file = diagnostic.FileName;
        }

        output.WriteLine($"  {DiagnosticLine.RowAndColumn(diagnostic).PadRight(PlaceWidth)} {DiagnosticLine.What(diagnostic, looks)}");
    }

    public override void Complete(LintSummary summary)
    {
        if (!summary.IsQuiet)
        {
            output.WriteLine((_file is null ? "" : "\n") + SummaryText.Of(summary, SummaryText.FixMark));
        }

        output.Flush();
    }
}
