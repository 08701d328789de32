using PaperLint.Diagnostics;
using PaperLint.Linting;
using PaperLint.Reporting.Json;

namespace PaperLint.Reporting.Statistics;

/// <summary><c>--statistics</c> as JSON: an object for each rule that reported.</summary>
public sealed class StatisticsJsonReport(TextWriter output) : Report
{
    private readonly RuleCounts _counts = new();
    private readonly JsonItems _items = new(output);

    public override void Add(LintDiagnostic diagnostic) => _counts.Add(diagnostic);

    public override void Complete(LintSummary summary)
    {
        foreach (var count in _counts.MostFrequentFirst())
        {
            _items.WriteInArray(json =>
            {
                json.WriteStartObject();
                json.WriteString("code", count.Rule.Id);
                json.WriteString("name", count.Rule.Name);
                json.WriteNumber("count", count.Count);
                json.WriteNumber("papers", summary.Entries);
                json.WriteNumber("safe_fixes", count.SafeFixes);
                json.WriteNumber("unsafe_fixes", count.UnsafeFixes);
                json.WriteEndObject();
            });
        }

        _items.EndArray();
        output.Write('\n');
        output.Flush();
    }
}
