using System.Collections.Immutable;
using PaperLint.Analyzers;
using PaperLint.Corpus;
using PaperLint.Diagnostics;

namespace PaperLint.Linting;

/// <summary>
/// Takes the results of one file's blocks in their order: numbers the papers, reports, and lets corpus analyzers see them.
/// </summary>
internal sealed class BlockOrder(RuleSet rules, string fileName, LintSummary summary)
{
    private readonly DoubtfulReports _doubtful = new();
    private long _index;

    public ImmutableArray<DiagnosticFilter> Filters { get; init; } = [];

    public void Take(BlockResult result, Action<LintDiagnostic> report)
    {
        foreach (var entry in result.Block.Entries)
        {
            if (!entry.IsChrome)
            {
                entry.Index = ++_index;
                summary.Entries++;
            }

            foreach (var filter in Filters)
            {
                filter.See(entry, fileName);
            }
        }

        var diagnostics = result.Summaries.IsEmpty
            ? result.Diagnostics
            : DiagnosticOrder.Sort([.. result.Diagnostics, .. FindCorpusDiagnostics(result)], result.Block);
        _doubtful.Take(result.Block, diagnostics, report);
    }

    /// <summary>Reports what waited for the end of the file.</summary>
    public void Complete(Action<LintDiagnostic> report) => _doubtful.Complete(report);

    private List<LintDiagnostic> FindCorpusDiagnostics(BlockResult result)
    {
        var diagnostics = new List<LintDiagnostic>();
        Action<LintDiagnostic> report = diagnostics.Add;
        var locator = new DiagnosticLocator(result.Block, fileName);
        CorpusContext? context = null;
        foreach (var (analyzer, entry, position, remembered) in result.Summaries)
        {
            context = context?.Entry == entry ? context : new CorpusContext(report, locator, entry);
            rules.CorpusAnalyzers[analyzer].Add(remembered, new EntryReference(fileName, entry.Index, position), context);
        }

        return diagnostics;
    }
}
