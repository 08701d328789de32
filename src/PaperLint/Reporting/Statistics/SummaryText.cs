using System.Globalization;
using PaperLint.Linting;

namespace PaperLint.Reporting.Statistics;

/// <summary>What a run found, in a sentence or two.</summary>
public static class SummaryText
{
    /// <summary>How reports for people mark what <c>fix</c> repairs.</summary>
    public const string FixMark = "[*]";

    /// <param name="summary">The run.</param>
    /// <param name="mark">What stands beside repairable diagnostics in this report, <see cref="FixMark"/> or nothing.</param>
    public static string Of(LintSummary summary, string mark = "")
    {
        var read = $"{Count("paper", summary.Entries)} in {Count("file", summary.Files)}";
        if (summary.Diagnostics == 0)
        {
            return $"Nothing {(summary.HasBaseline ? "new " : "")}found in {read}.{Silenced(summary)}";
        }

        var kinds =
            new[] { Kind("error", summary.Errors), Kind("warning", summary.Warnings),
            Kind("suggestion", summary.Diagnostics - summary.Errors - summary.Warnings) };
        return $"Found {string.Join(", ", kinds.Where(kind => kind is not null))} in {read}.{Silenced(summary)}{Fixable(summary, mark)}";
    }

    private static string Silenced(LintSummary summary) =>
        (summary.Old == 0 ? "" : $" {Number(summary.Old)} in the baseline.")
        + (summary.Suppressed == 0 ? "" : $" {Number(summary.Suppressed)} suppressed.")
            + (summary.Rejected == 0 ? "" : $" {Number(summary.Rejected)} rejected.")
            + (summary.Uncounted == 0 ? "" : $" {Number(summary.Uncounted)} could not be verified.");

    private static string Fixable(LintSummary summary, string mark)
    {
        var more = summary.UnsafeFixes == 0
            ? ""
            : $" {Number(summary.UnsafeFixes)}{(summary.SafeFixes == 0 ? "" : " more")} with 'paperlint fix --unsafe', after a look.";
        return summary.SafeFixes == 0
            ? more
            : $" 'paperlint fix' repairs {Number(summary.SafeFixes)} of "
                + $"them{(mark.Length == 0 ? "" : " " + mark)}{(more.Length == 0 ? "." : ";")}{more}";
    }

    private static string? Kind(string word, int count) => count == 0 ? null : Count(word, count);

    /// <summary>
    /// Three words in the plural, without the inflector that other texts use: it builds some three hundred patterns
    /// when it is first asked, which is a third of the time of a run on one page.
    /// </summary>
    private static string Count(string word, long count) => $"{Number(count)} {word}{(count == 1 ? "" : "s")}";

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
