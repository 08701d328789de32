using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Decisions.Suppressions;

/// <summary>Silences what is suppressed, and reports suppressions that suppress nothing.</summary>
public sealed class SuppressionFilter : DiagnosticFilter
{
    private readonly ILookup<string, SuppressionFile> _files;
    private readonly RunExtent _extent;
    private readonly SuppressionRules _rules;
    private readonly ILookup<(string Paper, string Code), Suppression> _byPaper;
    private readonly HashSet<string> _papers;
    private readonly HashSet<Suppression> _used = new(ReferenceEqualityComparer.Instance);

    /// <param name="files">The suppression files that hold for each file of the run, by its name in reports.</param>
    /// <param name="extent">What the run looks at.</param>
    /// <param name="rules">The rules under which suppressions themselves are reported.</param>
    public SuppressionFilter(ILookup<string, SuppressionFile> files, RunExtent extent, SuppressionRules rules)
    {
        _files = files;
        _extent = extent;
        _rules = rules;
        All = [.. files.SelectMany(file => file).Distinct().SelectMany(file => file.Suppressions)];
        _byPaper = All.Where(suppression => !rules.IsExpired(suppression)).ToLookup(suppression => (suppression.Paper, suppression.Code));
        _papers = All.Select(suppression => suppression.Paper).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Every suppression, in the order of the files.</summary>
    public IReadOnlyList<Suppression> All { get; }

    public override bool NeedsKeys => true;

    public override void See(Entry entry, string fileName)
    {
        if (!entry.IsChrome && _papers.Contains(entry.Key))
        {
            _extent.Seen.Add(entry.Key);
        }
    }

    public override LintDiagnostic Apply(LintDiagnostic diagnostic)
    {
        if (diagnostic.Entry is not { Key: var key } || Find(key, diagnostic.Rule, diagnostic.FileName) is not { } suppression)
        {
            return diagnostic;
        }

        _used.Add(suppression);
        return diagnostic with { Silence = new Silence(SilenceKind.Suppression, suppression.Reason) };
    }

    /// <summary>The suppression that holds for a paper of a file and a rule, or null.</summary>
    public Suppression? Find(string paper, Rule rule, string fileName) =>
        _papers.Contains(paper)
        ? _byPaper[(paper, rule.Id)].FirstOrDefault(suppression => _files[fileName].Contains(suppression.File))
        : null;

    public override IEnumerable<LintDiagnostic> Complete() => All.Select(Judge).OfType<LintDiagnostic>();

    private LintDiagnostic? Judge(Suppression suppression)
    {
        if (!_rules.Exists(suppression.Code))
        {
            return _rules.Report(EngineDiagnostics.UnknownCode, suppression, SpanOf(suppression.CodeStart, suppression.Code.Length),
                $"there is no rule '{suppression.Code}'; 'paperlint rules list' shows all");
        }

        if (_rules.IsExpired(suppression))
        {
            return _rules.Report(EngineDiagnostics.ExpiredSuppression, suppression, SpanOf(suppression.UntilStart, 10),
                $"the suppression of {suppression.Code} in {suppression.Paper} ended on {suppression.Until:yyyy-MM-dd}; remove it, or "
                + $"give it a later date");
        }

        if (_used.Contains(suppression) || !_extent.Covers(suppression.Code, suppression.Paper))
        {
            return null;
        }

        var why = _extent.Seen.Contains(suppression.Paper)
            ? $"{suppression.Code} finds nothing in it any more"
            : "the corpus has no such paper";
        return _rules.Report(EngineDiagnostics.UnusedSuppression, suppression, SpanOf(suppression.Start, 0),
            $"the suppression of {suppression.Code} in {suppression.Paper} suppresses nothing: {why}; remove it");
    }

    private static LinePositionSpan SpanOf(LinePosition start, int length) =>
        new(start, new LinePosition(start.Line, start.Character + length));
}
