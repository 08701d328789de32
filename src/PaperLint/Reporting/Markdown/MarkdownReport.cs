using System.Globalization;
using PaperLint.Diagnostics;
using PaperLint.Linting;
using PaperLint.Reporting.Json;
using PaperLint.Reporting.Plain;
using PaperLint.Reporting.Statistics;

namespace PaperLint.Reporting.Markdown;

/// <summary><c>markdown</c>: a summary for the page of a CI job or for a comment: numbers by rule, then the first diagnostics.</summary>
public sealed class MarkdownReport(TextWriter output) : Report
{
    /// <summary>
    /// Diagnostics listed: about a fifth of the 1 MiB that GitHub allows for the summary of a step, and as much as anyone reads.
    /// </summary>
    private const int Listed = 250;

    private readonly RuleCounts _counts = new();
    private readonly List<string> _rows = [];
    private int _total;

    public override string? Note => _total > Listed ? $"the Markdown report lists the first {Listed} of {_total} diagnostics" : null;

    public override void Add(LintDiagnostic diagnostic)
    {
        _counts.Add(diagnostic);
        if (_total++ < Listed)
        {
            _rows.Add(Row(diagnostic));
        }
    }

    public override void Complete(LintSummary summary)
    {
        output.Write($"## PaperLint\n\n{SummaryText.Of(summary)}\n");
        if (_total > 0)
        {
            WriteCounts(summary);
            WriteRows();
        }

        output.Flush();
    }

    private void WriteCounts(LintSummary summary)
    {
        output.Write("\n| Rule | Severity | Found | Per 10,000 papers | Fixable | Unsafe |\n| --- | --- | ---: | ---: | ---: | ---: |\n");
        foreach (var count in _counts.MostFrequentFirst())
        {
            var rate = count.Rate(summary.Entries)?.ToString("N1", CultureInfo.InvariantCulture) ?? "";
            output.Write(string.Create(CultureInfo.InvariantCulture,
                $"| {count.Rule.Id} {count.Rule.Name} | {SeverityWord.Of(count.Rule.DiagnosticSeverity)} | {count.Count:N0} | {rate} | "
                + $"{count.SafeFixes:N0} | {count.UnsafeFixes:N0} |\n"));
        }
    }

    private void WriteRows()
    {
        output.Write(
            $"\n<details><summary>{(Note is null ? "All diagnostics" : $"The first {Listed} diagnostics")}</summary>\n\n| Place | Rule | "
            + $"What | Text |\n| --- | --- | --- | --- |\n");
        foreach (var row in _rows)
        {
            output.Write(row);
        }

        output.Write("\n</details>\n");
    }

    private static string Row(LintDiagnostic diagnostic)
    {
        var place = MarkdownText.Code($"{diagnostic.FileName}:{DiagnosticLine.RowAndColumn(diagnostic)}");
        var text = diagnostic.Field is { } field ? MarkdownText.Code(Excerpt.Of(field.Text, field.Span).Line) : "";
        return $"| {place} | {diagnostic.Rule.Id} | {MarkdownText.Escape(diagnostic.Message)} | {text} |\n";
    }
}
