using PaperLint.Analyzers;
using PaperLint.Corpus;
using PaperLint.Rules;

namespace PaperLint.Linting;

/// <summary>
/// The driver: reads files block by block, analyzes blocks on all cores, and hands diagnostics on in the order of the
/// input, the same for any number of cores. One linter serves one run.
/// </summary>
public sealed class Linter(RuleCatalog catalog, RuleSet rules, LintOptions options)
{
    private readonly LintSummary _summary = new();

    /// <summary>Lints the files; <paramref name="report"/> is called on the caller's thread.</summary>
    public LintSummary Lint(IEnumerable<SourceFile> files, Action<LintDiagnostic> report)
    {
        void Count(LintDiagnostic diagnostic)
        {
            _summary.Add(diagnostic);
            report(diagnostic);
        }

        foreach (var file in files)
        {
            LintFile(file, Count);
        }

        Complete(Count);
        return _summary;
    }

    /// <summary>Lints blocks that are in memory, as those of one file.</summary>
    public IReadOnlyList<LintDiagnostic> Lint(string fileName, IEnumerable<Block> blocks)
    {
        var diagnostics = new List<LintDiagnostic>();
        LintBlocks(fileName, blocks, diagnostics.Add);
        Complete(diagnostics.Add);
        return diagnostics;
    }

    private void Complete(Action<LintDiagnostic> report)
    {
        var corpus = new CorpusContext(report, locator: null, entry: null);
        foreach (var analyzer in rules.CorpusAnalyzers)
        {
            analyzer.Complete(corpus);
        }
    }

    private void LintFile(SourceFile file, Action<LintDiagnostic> report)
    {
        _summary.Files++;
        try
        {
            using var stream = file.Open();
            LintBlocks(file.Name, file.Format.Read(stream, file.Mapping), report);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _summary.Unreadable++;
            report(EngineDiagnostics.Unreadable(catalog, file.Name, e));
        }
    }

    private void LintBlocks(string fileName, IEnumerable<Block> blocks, Action<LintDiagnostic> report)
    {
        var linter = new BlockLinter(catalog, rules, fileName);
        var order = new BlockOrder(rules, fileName, _summary);
        foreach (var result in OrderedBlocks.Select(blocks, linter.Lint, options.Jobs))
        {
            order.Take(result, report);
        }
    }
}
