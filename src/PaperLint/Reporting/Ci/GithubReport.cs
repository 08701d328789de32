using Microsoft.CodeAnalysis;
using PaperLint.Diagnostics;
using PaperLint.Linting;
using PaperLint.Reporting.Plain;
using PaperLint.Reporting.Statistics;

namespace PaperLint.Reporting.Ci;

/// <summary><c>github</c>: workflow commands, which GitHub Actions shows as annotations on the changed lines.</summary>
/// <remarks>https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions</remarks>
public sealed class GithubReport(TextWriter output) : Report
{
    /// <summary>Annotations of each level that GitHub shows for a step.</summary>
    private const int Shown = 10;

    private string? _note;

    public override string? Note => _note;

    public override void Add(LintDiagnostic diagnostic)
    {
        var (start, end) = (diagnostic.Span.Start, diagnostic.Span.End);
        var title = $"{diagnostic.Rule.Id} {diagnostic.Rule.Name}";
        output.Write(
            $"::{Command(diagnostic)} "
            + $"title={Property(title)},file={Property(FileUri.Slashes(diagnostic.FileName))},"
            + $"line={start.Line + 1},endLine={end.Line + 1}");

        // Columns are ignored, with a warning in the log, where a span goes over lines.
        output.Write(start.Line == end.Line ? $",col={start.Character + 1},endColumn={end.Character + 1}" : "");
        output.Write(
            $"::{Data($"{diagnostic.FileName}:{DiagnosticLine.RowAndColumn(diagnostic)}: {diagnostic.Rule.Id} {diagnostic.Message}")}\n");
    }

    public override void Complete(LintSummary summary)
    {
        output.WriteLine(SummaryText.Of(summary));
        output.Flush();
        if (int.Max(summary.Errors, summary.Warnings) > Shown)
        {
            _note = $"GitHub shows {Shown} annotations of each level for a step; the log has all of them";
        }
    }

    private static string Command(LintDiagnostic diagnostic) => diagnostic.Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "notice",
    };

    private static string Data(string text) => VisibleText.Escape(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
