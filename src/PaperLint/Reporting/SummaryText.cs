using Humanizer;
using PaperLint.Linting;

namespace PaperLint.Reporting;

/// <summary>What a run found, in a sentence or two.</summary>
public static class SummaryText
{
    public static string Of(LintSummary summary)
    {
        var read = $"{Count("paper", summary.Entries)} in {Count("file", summary.Files)}";
        if (summary.Diagnostics == 0)
        {
            return $"Nothing found in {read}.";
        }

        var kinds = new[] { Kind("error", summary.Errors), Kind("warning", summary.Warnings), Kind("suggestion", summary.Diagnostics - summary.Errors - summary.Warnings) };
        return $"Found {string.Join(", ", kinds.Where(kind => kind is not null))} in {read}.{Fixable(summary)}";
    }

    private static string Fixable(LintSummary summary)
    {
        var more = summary.UnsafeFixes == 0 ? "" : $" {summary.UnsafeFixes.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)}{(summary.SafeFixes == 0 ? "" : " more")} with 'paperlint fix --unsafe', after a look.";
        return summary.SafeFixes == 0
            ? more
            : $" 'paperlint fix' repairs {summary.SafeFixes.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} of them [*]{(more.Length == 0 ? "." : ";")}{more}";
    }

    private static string? Kind(string word, int count) => count == 0 ? null : Count(word, count);

    private static string Count(string word, long count) => word.ToQuantity(count, "N0", System.Globalization.CultureInfo.InvariantCulture);
}
