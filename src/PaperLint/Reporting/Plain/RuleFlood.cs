using System.Globalization;
using PaperLint.Diagnostics;
using PaperLint.Linting;
using PaperLint.Rules;

namespace PaperLint.Reporting.Plain;

/// <summary>What one rule reported, as one line where it is too much to show.</summary>
internal sealed class RuleFlood(Rule rule)
{
    /// <summary>Findings that stand for all.</summary>
    public const int Examples = 3;

    private readonly Dictionary<int, int> _byLength = [];
    private (string File, long Paper) _last;

    public int Count { get; private set; }

    /// <summary>Papers with such findings, where those of one come one after the other.</summary>
    public int Papers { get; private set; }

    public void Add(LintDiagnostic diagnostic)
    {
        Count++;
        if (diagnostic.Entry is { } entry && _last != (diagnostic.FileName, entry.Index))
        {
            _last = (diagnostic.FileName, entry.Index);
            Papers++;
        }

        if (diagnostic.Field is { } field)
        {
            _byLength[field.Text.Length] = _byLength.GetValueOrDefault(field.Text.Length) + 1;
        }
    }

    /// <summary>How often, in how many of the papers, and the length of their texts where most have the same.</summary>
    public string Line(LintSummary summary, Looks looks)
    {
        var severity = rule.DiagnosticSeverity;
        var code = looks.Code(rule, severity);
        var share = summary.Entries == 0 || Papers == 0
            ? ""
            : $" in {Number(Papers)} papers, {(100.0 * Papers / summary.Entries).ToString("0.#", CultureInfo.InvariantCulture)} % of all";
        return $"{code} {rule.Name}: {Number(Count)} {SeverityWord.Of(severity)}s{share}{Length()}";
    }

    private string Length()
    {
        // Broken records have no text.
        var (length, count) = _byLength.DefaultIfEmpty().MaxBy(item => item.Value);
        return count * 3 > Count * 2 ? $"; {Number(count)} in texts of {Number(length)} characters" : "";
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
