using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Reporting.Statistics;

/// <summary>Counts diagnostics by rule.</summary>
public sealed class RuleCounts
{
    private readonly Dictionary<string, RuleCount> _byId = new(StringComparer.Ordinal);

    public void Add(LintDiagnostic diagnostic)
    {
        if (!_byId.TryGetValue(diagnostic.Rule.Id, out var count))
        {
            _byId.Add(diagnostic.Rule.Id, count = new RuleCount(diagnostic.Rule));
        }

        var reports = 1 + diagnostic.Further;
        count.Count += reports;
        count.SafeFixes += diagnostic.Fix?.Fix.Safety == FixSafety.Safe ? reports : 0;
        count.UnsafeFixes += diagnostic.Fix?.Fix.Safety == FixSafety.Unsafe ? reports : 0;
    }

    /// <summary>The most frequent first.</summary>
    public IEnumerable<RuleCount> MostFrequentFirst() =>
        _byId.Values.OrderByDescending(count => count.Count).ThenBy(count => count.Rule.Id, StringComparer.Ordinal);
}
