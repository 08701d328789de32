using System.Globalization;
using PaperLint.Diagnostics;
using PaperLint.Linting;
using PaperLint.Reporting.Statistics;

namespace PaperLint.Reporting.Html;

/// <summary>
/// <c>html</c>: one page to open and to send on: the numbers, and each finding in its text with its fix, by paper or by rule, to
/// filter and search. Findings are written as they come; the page draws those that are looked at.
/// </summary>
public sealed class HtmlReport(TextWriter output) : Report
{
    /// <summary>Findings of one rule on the page: of each rule there are some, and a flood of one does not make it too large.</summary>
    private const int ListedOfRule = 5_000;

    private readonly RuleCounts _rules = new();
    private readonly Dictionary<string, int> _listed = new(StringComparer.Ordinal);
    private HtmlRows? _rows;

    public override string? Note
    {
        get
        {
            var floods = _rules.MostFrequentFirst().Where(rule => rule.Count > ListedOfRule)
                .Select(rule => string.Create(CultureInfo.InvariantCulture, $"{rule.Rule.Id} ({rule.Count:N0})"));
            var named = string.Join(", ", floods);
            return named.Length == 0
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"the HTML report shows the first {ListedOfRule:N0} findings of {named}");
        }
    }

    public override void Add(LintDiagnostic diagnostic)
    {
        _rules.Add(diagnostic);
        var listed = _listed[diagnostic.Rule.Id] = _listed.GetValueOrDefault(diagnostic.Rule.Id) + 1;
        if (listed <= ListedOfRule)
        {
            Begin().Add(diagnostic);
        }
    }

    public override void Complete(LintSummary summary)
    {
        var rows = Begin();
        rows.Complete();
        output.Write("</script>\n");
        WriteTables(rows);
        output.Write($"<header><h1>PaperLint</h1>\n<p id=\"summary\">{HtmlText.Escape(SummaryText.Of(summary))}</p>\n");
        if (Note is { } note)
        {
            output.Write($"<p class=\"note\">{HtmlText.Escape(char.ToUpperInvariant(note[0]) + note[1..])}.</p>\n");
        }

        output.Write("</header>\n");
        if (_listed.Count > 0)
        {
            HtmlPage.WriteFindings(output);
        }

        HtmlPage.WriteEnd(output);
        output.Flush();
    }

    private HtmlRows Begin()
    {
        if (_rows is null)
        {
            HtmlPage.WriteHead(output);
            output.Write("<script type=\"application/json\" id=\"rows\">");
            _rows = new HtmlRows(output);
        }

        return _rows;
    }

    private void WriteTables(HtmlRows rows)
    {
        output.Write("<script type=\"application/json\" id=\"tables\">");
        HtmlTables.Write(output, rows.Files, _rules);
        output.Write("</script>\n");
    }
}
