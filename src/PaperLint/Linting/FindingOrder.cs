using PaperLint.Corpus;

namespace PaperLint.Linting;

/// <summary>The order of reports: by field as the file has them, by place, then by id.</summary>
internal static class FindingOrder
{
    public static void Sort(List<Finding> findings, Entry entry)
    {
        var ordered = findings
            .OrderBy(finding => entry.Fields.IndexOf(finding.Field))
            .ThenBy(finding => finding.Span.Start)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Span.End)
            .ToArray();
        findings.Clear();
        findings.AddRange(ordered);
    }
}
