using PaperLint.Diagnostics;
using PaperLint.Linting;
using PaperLint.Reporting.Statistics;

namespace PaperLint.Reporting.Plain;

/// <summary>
/// <c>full</c>, for people: each paper once with its findings beneath, in the order of the files; a rule that reports more than
/// anyone reads as one line with examples; a table of the rules.
/// </summary>
public sealed class FullReport(TextWriter output, Looks looks, FullSettings settings) : Report
{
    /// <summary>Rules of the closing table; the others are counted.</summary>
    private const int TableRows = 10;

    private readonly RuleCounts _counts = new();
    private readonly Dictionary<string, RuleFlood> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _files = new(StringComparer.Ordinal);
    private readonly List<FullFinding> _kept = [];
    private FindingHeadings? _headings;

    private FindingHeadings Headings => _headings ??= new FindingHeadings(output, looks, settings.Group);

    public override void Add(LintDiagnostic diagnostic)
    {
        _counts.Add(diagnostic);
        _files.TryAdd(diagnostic.FileName, _files.Count);
        if (!_rules.TryGetValue(diagnostic.Rule.Id, out var rule))
        {
            _rules.Add(diagnostic.Rule.Id, rule = new RuleFlood(diagnostic.Rule));
        }

        rule.Add(diagnostic);
        if (settings.Streams)
        {
            Headings.Write(new FullFinding(diagnostic, looks));
        }
        else if (settings.MaxPerRule == 0 || rule.Count <= Math.Max(settings.MaxPerRule, RuleFlood.Examples))
        {
            _kept.Add(new FullFinding(diagnostic, looks));
        }
    }

    public override void Complete(LintSummary summary)
    {
        foreach (var finding in Ordered(_kept.Where(finding => !IsFlood(finding.Rule.Id))))
        {
            Headings.Write(finding);
        }

        Headings.Complete();
        WriteFloods(summary);
        if (!summary.IsQuiet)
        {
            WriteTable(summary);
            output.WriteLine(SummaryText.Of(summary, SummaryText.FixMark));
        }

        output.Flush();
    }

    private bool IsFlood(string id) => settings.MaxPerRule > 0 && _rules[id].Count > settings.MaxPerRule;

    /// <summary>In the order of the files; what only the whole corpus could tell comes last, and has its place here.</summary>
    private IEnumerable<FullFinding> Ordered(IEnumerable<FullFinding> findings)
    {
        var inFiles = findings.OrderBy(finding => _files[finding.FileName]).ThenBy(finding => finding.Start);
        return settings.Group == FindingGroup.Rule
            ? inFiles.OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            : inFiles;
    }

    private void WriteFloods(LintSummary summary)
    {
        var floods = _counts.MostFrequentFirst().Where(count => IsFlood(count.Rule.Id)).ToArray();
        foreach (var flood in floods)
        {
            output.WriteLine(_rules[flood.Rule.Id].Line(summary, looks));
            foreach (var example in _kept.Where(finding => finding.Rule.Id == flood.Rule.Id).Take(RuleFlood.Examples))
            {
                example.WriteTo(output, withFile: true);
            }

            output.WriteLine();
        }

        if (floods.Length > 0)
        {
            output.WriteLine(looks.Faint($"{RuleFlood.Examples} examples of each; --max-per-rule 0 shows all."));
            output.WriteLine();
        }
    }

    private void WriteTable(LintSummary summary)
    {
        var counts = _counts.MostFrequentFirst().ToArray();
        if (counts.Length < 2)
        {
            return;
        }

        RuleTable.Write(counts.Take(TableRows), summary.Entries, output, looks);
        if (counts.Length > TableRows)
        {
            output.WriteLine(looks.Faint($"and {counts.Length - TableRows} rules more; --statistics shows all."));
        }

        output.WriteLine();
    }
}
