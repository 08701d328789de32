using System.Collections.Immutable;
using PaperLint.Analyzers;
using PaperLint.Corpus;
using PaperLint.Diagnostics;

namespace PaperLint.Linting;

/// <summary>Lints blocks of one file. Used by several cores at once.</summary>
internal sealed class BlockLinter(RuleSet rules, string fileName, LintOptions options)
{
    private readonly EntryLinter _linter = new(rules) { MostReports = options.MostReports };
    private readonly bool _needsKeys = options.NeedsKeys;
    private readonly RepairedTitles? _repaired = options.NeedsRepairedKeys ? new RepairedTitles(new EntryLinter(rules)) : null;
    private readonly FindingMemory? _memory = rules.CorpusAnalyzers.IsEmpty ? options.Memory : null;

    public BlockResult Lint(Block block) => _memory is null ? LintAnew(block) : _memory.Find(block, LintAnew);

    private BlockResult LintAnew(Block block)
    {
        var locator = new DiagnosticLocator(block, fileName);
        var diagnostics = ImmutableArray.CreateBuilder<LintDiagnostic>();
        var summaries = ImmutableArray.CreateBuilder<EntrySummary>(block.Entries.Length * rules.CorpusAnalyzers.Length);
        foreach (var entry in block.Entries)
        {
            EntryContext? context = null;
            var findings = _memory is null ? _linter.Lint(entry, locator, out context) : _memory.Find(entry, _linter.Lint);
            if (_repaired is not null && !entry.IsChrome)
            {
                entry.RepairedKey = _repaired.KeyOf(entry, findings);
            }

            foreach (var finding in findings)
            {
                diagnostics.Add(locator.Locate(options.Decisions.Repaired(finding)));
            }

            if (!entry.IsChrome)
            {
                // They are asked for later, on one core; here they are found on all.
                _ = _needsKeys ? entry.Key : null;
                if (context is not null)
                {
                    Summarize(context, block, summaries);
                }
            }
        }

        foreach (var problem in block.Problems)
        {
            if (rules[problem.Code] is { } rule)
            {
                diagnostics.Add(locator.Locate(problem, rule));
            }
        }

        var inOrder = block.Problems.IsEmpty
            ? diagnostics.DrainToImmutable()
            : DiagnosticOrder.Sort(diagnostics.DrainToImmutable(), block);
        return new BlockResult(block, inOrder, summaries.DrainToImmutable());
    }

    private void Summarize(EntryContext context, Block block, ImmutableArray<EntrySummary>.Builder summaries)
    {
        if (rules.CorpusAnalyzers.IsEmpty)
        {
            return;
        }

        var position = block.PositionOf(context.Entry.Fields[0].ByteOffset(0));
        for (var i = 0; i < rules.CorpusAnalyzers.Length; i++)
        {
            if (rules.CorpusAnalyzers[i].Summarize(context) is { } summary)
            {
                summaries.Add(new EntrySummary(i, context.Entry, position, summary));
            }
        }
    }
}
