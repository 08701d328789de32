using System.Globalization;

namespace PaperLint.Reporting.Statistics;

/// <summary>How often each rule reported, how often in ten thousand papers, and how much of it can be repaired.</summary>
internal static class RuleTable
{
    private static readonly string[] Head = ["count", "per 10,000", "fixable", "unsafe", "rule"];

    /// <param name="counts">The most frequent first.</param>
    /// <param name="papers">That were read.</param>
    /// <param name="output">Where the table goes.</param>
    /// <param name="looks">How it is drawn.</param>
    public static void Write(IEnumerable<RuleCount> counts, long papers, TextWriter output, Looks looks)
    {
        output.WriteLine(looks.Faint(Line(Head)));
        foreach (var count in counts)
        {
            output.WriteLine(Line(Row(count, papers, looks)));
        }
    }

    private static string Line(string[] cells) => $"{cells[0],9}  {cells[1],10}  {cells[2],9}  {cells[3],9}  {cells[4]}";

    private static string[] Row(RuleCount count, long papers, Looks looks) =>
    [
        Number(count.Count),
        count.Rate(papers) is { } rate ? rate.ToString("N1", CultureInfo.InvariantCulture) : "-",
        Number(count.SafeFixes),
        Number(count.UnsafeFixes),
        $"{looks.Code(count.Rule, count.Rule.DiagnosticSeverity)} {count.Rule.Name}",
    ];

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
