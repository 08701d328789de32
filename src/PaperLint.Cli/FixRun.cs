using System.Collections.Immutable;
using Humanizer;
using PaperLint.Analyzers;
using PaperLint.Corpus;
using PaperLint.Fixes;
using PaperLint.Linting;
using PaperLint.Reporting;
using PaperLint.Rules;

namespace PaperLint.Cli;

/// <summary>One run of <c>fix</c> over files.</summary>
internal sealed class FixRun(ImmutableArray<Rule> rules, FixSafety atMost)
{
    private readonly LintOptions _options = new();

    public ImmutableArray<Rule> Rules => rules;

    /// <summary>Fixes the files in place and says how much was repaired.</summary>
    public void Apply(IReadOnlyList<SourceFile> files, Terminal terminal)
    {
        var fixer = CreateFixer(files);
        var repaired = 0;
        var changed = 0;
        foreach (var file in files)
        {
            var applied = 0;
            using var stream = file.Open();
            var blocks = fixer.Fix(file, stream).Select(block =>
            {
                applied += block.Entries.Sum(entry => entry.Applied.Length);
                ReportCircling(file, block, terminal);
                return block;
            });
            if (!FileRewriter.Rewrite(file, file.Path!, blocks))
            {
                terminal.Error.WriteLine($"paperlint: {VisibleText.Escape(file.Name)} was left as it is: a part of it could not be read, and writing it back could lose that part");
            }
            else if (applied > 0)
            {
                repaired += applied;
                changed++;
            }
        }

        terminal.Error.WriteLine($"Repaired {"place".ToQuantity(repaired)} in {"file".ToQuantity(changed)}.");
    }

    /// <summary>Prints what <see cref="Apply"/> would change; true if anything would.</summary>
    public bool Diff(IReadOnlyList<SourceFile> files, Terminal terminal)
    {
        var fixer = CreateFixer(files);
        var any = false;
        foreach (var file in files)
        {
            using var stream = file.Open();
            var diff = new UnifiedDiff(terminal.Out, file.Name);
            foreach (var block in fixer.Fix(file, stream))
            {
                diff.Add(block);
                any |= block.IsChanged;
            }
        }

        return any;
    }

    private FileFixer CreateFixer(IReadOnlyList<SourceFile> files)
    {
        var ruleSets = RuleSets.Uniform(RuleSet.Create(rules, AnalyzerSettings.Default));
        return new FileFixer(ruleSets, atMost, _options) { CorpusFixes = FindCorpusFixes(files, ruleSets) };
    }

    private CorpusFixes FindCorpusFixes(IReadOnlyList<SourceFile> files, RuleSets ruleSets)
    {
        if (!ruleSets.CorpusFixes(atMost))
        {
            return CorpusFixes.None;
        }

        var fixes = new CorpusFixes();
        new Linter(ruleSets, _options).Lint(files, diagnostic =>
        {
            if (diagnostic.IsFromCorpus)
            {
                fixes.Add(diagnostic, atMost);
            }
        });
        return fixes;
    }

    private static void ReportCircling(SourceFile file, FixedBlock block, Terminal terminal)
    {
        foreach (var entry in block.Entries.Where(entry => !entry.Circling.IsEmpty))
        {
            terminal.Error.WriteLine($"paperlint: {VisibleText.Escape(file.Name)}, '{VisibleText.Escape(entry.Original.Title?.Text ?? "")}' was left as it is: the fixes of {string.Join(", ", entry.Circling.Select(rule => rule.Id))} undo each other; please report this as a bug of the rules");
        }
    }
}
