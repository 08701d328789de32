using System.Collections.Immutable;
using System.Globalization;
using PaperLint.Diagnostics;
using PaperLint.Linting;

namespace PaperLint.Examples;

/// <summary>Measures rules on corpora that an editor has judged; its sentences are the <c>evidence</c> of rule files.</summary>
public static class RuleEvidence
{
    private const string Key = "evidence: ";
    private const string Judged = "judged by an editor on ";

    /// <summary>
    /// The evidence of each rule of which a report was judged, by its code. A verdict counts once, also where it is on several
    /// reports.
    /// </summary>
    public static ImmutableSortedDictionary<string, string> Measure(RuleSet rules, IReadOnlyList<JudgedCorpus> corpora)
    {
        var judged = corpora.SelectMany(corpus => corpus.Judge(rules)).ToLookup(report => report.Diagnostic.Rule.Id);
        var papers = corpora.Sum(corpus => corpus.Papers).ToString("N0", CultureInfo.InvariantCulture);
        return judged.ToImmutableSortedDictionary(
            reports => reports.Key,
            reports => $"{Sentence([.. reports.DistinctBy(report => report.Verdict)])}; {Judged}{papers} papers",
            StringComparer.Ordinal);
    }

    /// <summary>
    /// A rule file with its evidence; the line is added before the examples where there is none. What was measured in another way
    /// stays.
    /// </summary>
    public static string Write(string ruleFile, string evidence)
    {
        var lines = ruleFile.Split('\n').ToList();
        var at = lines.FindIndex(line => line.StartsWith(Key, StringComparison.Ordinal));
        if (at < 0)
        {
            at = lines.FindIndex(line => line.StartsWith("examples:", StringComparison.Ordinal));
            lines.Insert(at, Judged);
        }

        lines[at] = !lines[at].Contains(Judged, StringComparison.Ordinal) ? lines[at] : $"{Key}'{evidence}'";
        return string.Join('\n', lines);
    }

    private static string Sentence((LintDiagnostic Diagnostic, Verdict Verdict)[] reports)
    {
        var right = new SuccessRate(reports.Count(report => report.Verdict.IsRight), reports.Length);
        var fixes = reports.Where(IsJudgedFix).ToArray();
        return fixes.Length == 0
            ? $"reports right: {right}"
            : $"reports right: {right}, repairs right: {new SuccessRate(fixes.Count(report => report.Verdict.IsFixRight), fixes.Length)}";
    }

    /// <summary>Whether the repair is the one that was judged.</summary>
    private static bool IsJudgedFix((LintDiagnostic Diagnostic, Verdict Verdict) report) =>
        report.Verdict.Fix is { } judged && report.Diagnostic.Fix is { } fix && fix.Fix.Edits.Any(edit => edit.Change.NewText == judged);
}
