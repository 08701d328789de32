using System.Globalization;
using PaperLint.Diagnostics;
using PaperLint.Linting;
using PaperLint.Reporting.Statistics;

namespace PaperLint.Reporting.Html;

/// <summary>
/// <c>html</c>: one page to open and to send on: numbers, charts by rule and by source, and each diagnostic in its text with its
/// fix, to filter and search.
/// </summary>
public sealed class HtmlReport(TextWriter output) : Report
{
    /// <summary>Diagnostics on the page: what a browser filters without a pause. The numbers and the charts are of all.</summary>
    private const int Listed = 5_000;

    /// <summary>Sources in the chart and in the list to choose from.</summary>
    private const int Sources = 50;

    private readonly RuleCounts _rules = new();
    private readonly Dictionary<string, int> _sources = new(StringComparer.Ordinal);
    private readonly List<string> _items = [];
    private int _total;

    public override string? Note => _total > Listed ? $"the HTML report shows the first {Listed} of {_total} diagnostics" : null;

    public override void Add(LintDiagnostic diagnostic)
    {
        _rules.Add(diagnostic);
        _sources[diagnostic.FileName] = _sources.GetValueOrDefault(diagnostic.FileName) + 1;
        if (_total++ < Listed)
        {
            _items.Add(HtmlDiagnostic.Of(diagnostic));
        }
    }

    public override void Complete(LintSummary summary)
    {
        var rules = _rules.MostFrequentFirst()
            .Select(count => new HtmlBar(count.Rule.Id, $"{count.Rule.Id} {count.Rule.Name}", count.Count))
            .ToArray();
        var sources = _sources
            .OrderByDescending(source => source.Value).ThenBy(source => source.Key, StringComparer.Ordinal).Take(Sources)
            .Select(source => new HtmlBar(source.Key, source.Key, source.Value)).ToArray();
        HtmlPage.WriteHead(output);
        output.Write($"<h1>PaperLint</h1>\n<p id=\"summary\">{HtmlText.Escape(SummaryText.Of(summary))}</p>\n");
        if (_total > 0)
        {
            output.Write("<div class=\"charts\">\n");
            WriteChart("By rule", "rule", rules);
            WriteChart(_sources.Count > Sources ? $"By source (the first {Sources} of {_sources.Count})" : "By source", "source", sources);
            output.Write("</div>\n");
            WriteFilters(rules, sources);
            WriteItems();
            HtmlPage.WriteScript(output);
        }

        HtmlPage.WriteEnd(output);
        output.Flush();
    }

    private void WriteChart(string title, string filter, HtmlBar[] bars)
    {
        output.Write($"<section class=\"chart\"><h2>{title}</h2>\n");
        foreach (var bar in bars)
        {
            var width = (100.0 * bar.Count / bars[0].Count).ToString("0.#", CultureInfo.InvariantCulture);
            output.Write(
                $"<button type=\"button\" data-filter=\"{filter}\" data-value=\"{HtmlText.Escape(bar.Value)}\"><span class=\"label\" "
                + $"title=\"{HtmlText.Escape(bar.Label)}\">{HtmlText.Escape(bar.Label)}</span><span class=\"track\"><span class=\"bar\" "
                    + $"style=\"width:{width}%\"></span></span><span "
                        + $"class=\"count\">{bar.Count.ToString("N0", CultureInfo.InvariantCulture)}</span></button>\n");
        }

        output.Write("</section>\n");
    }

    private void WriteFilters(HtmlBar[] rules, HtmlBar[] sources)
    {
        output.Write(
            "<h2>Diagnostics</h2>\n<form id=\"filters\">\n<input id=\"search\" type=\"search\" placeholder=\"Search\" "
            + "aria-label=\"Search\">\n");
        WriteChoice("rule", "Every rule", rules);
        WriteChoice("source", "Every source", sources);
        WriteChoice("severity", "Every severity",
            [.. new[] { "error", "warning", "suggestion" }.Select(word => new HtmlBar(word, word, 0))]);
        WriteChoice("fix", "With any fix or none",
            [new("safe", "safe fix", 0), new("unsafe", "unsafe fix", 0), new("display", "fix to show only", 0), new("none", "no fix", 0)]);
        output.Write("<button type=\"reset\">Clear</button>\n<output id=\"shown\"></output>\n</form>\n");
    }

    private void WriteChoice(string name, string all, HtmlBar[] choices)
    {
        output.Write($"<select id=\"{name}\" aria-label=\"{all}\"><option value=\"\">{all}</option>");
        foreach (var choice in choices)
        {
            output.Write($"<option value=\"{HtmlText.Escape(choice.Value)}\">{HtmlText.Escape(choice.Label)}</option>");
        }

        output.Write("</select>\n");
    }

    private void WriteItems()
    {
        if (Note is { } note)
        {
            output.Write($"<p class=\"note\">{char.ToUpperInvariant(note[0])}{note[1..]}.</p>\n");
        }

        output.Write("<ol id=\"diagnostics\">\n");
        foreach (var item in _items)
        {
            output.Write(item);
        }

        output.Write("</ol>\n");
    }
}
