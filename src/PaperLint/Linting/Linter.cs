using PaperLint.Analyzers;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Decisions.Curation;
using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Linting;

/// <summary>
/// The driver: reads files block by block, analyzes blocks on all cores, and hands diagnostics on in the order of the
/// input, the same for any number of cores. One linter serves one run.
/// </summary>
public sealed class Linter(RuleSets rules, LintOptions options)
{
    private readonly LintSummary _summary = new();
    private readonly EntrySet _rejected = new();
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
    private readonly SplitCounts _splits = new();
    private readonly SilentFiles _silent = new();

    public Linter(RuleSet rules, LintOptions options)
        : this(RuleSets.Uniform(rules), options)
    {
    }

    /// <summary>Lints the files; <paramref name="report"/> is called on the caller's thread.</summary>
    public LintSummary Lint(IEnumerable<SourceFile> files, Action<LintDiagnostic> report)
    {
        var found = 0L;
        void Count(LintDiagnostic diagnostic)
        {
            found++;
            if (Filter(diagnostic) is { } left)
            {
                _summary.Add(left);
                if (left.Silence is null)
                {
                    _splits.AddReport(left.FileName);
                }

                report(left);
            }
        }

        foreach (var problem in options.ConfigurationProblems)
        {
            Count(problem);
        }

        foreach (var file in files)
        {
            var (before, foundBefore) = (_summary.Entries, found);
            LintFile(file, Count);
            _splits.AddPapers(file.Name, _summary.Entries - before);
            if (_summary.Entries == before && found == foundBefore)
            {
                _silent.Add(file.Name);
            }
        }

        Complete(Count);
        foreach (var diagnostic in options.Filters.SelectMany(filter => filter.Complete()))
        {
            _summary.Add(diagnostic);
            report(diagnostic);
        }

        _summary.Notes.AddRange(_splits.Notes());

        // Of a run in which no file holds any, more is said than a note.
        if (_summary.Entries > 0 && _silent.Note(_summary.Files) is { } note)
        {
            _summary.Notes.Add(note);
        }

        return _summary;
    }

    /// <summary>Lints blocks that are in memory, as those of one file.</summary>
    public IReadOnlyList<LintDiagnostic> Lint(string fileName, IEnumerable<Block> blocks)
    {
        var diagnostics = new List<LintDiagnostic>();
        void Report(LintDiagnostic diagnostic)
        {
            NoteRejected(diagnostic);
            diagnostics.Add(diagnostic);
        }

        Take(fileName, Lint(fileName, blocks, rules[fileName]), Report);
        Complete(Report);
        return diagnostics;
    }

    private LintDiagnostic? Filter(LintDiagnostic diagnostic)
    {
        var own = rules.UnderOwnSeverity(diagnostic);
        var left = own;
        foreach (var filter in options.Filters)
        {
            if (left is null or { Silence: not null })
            {
                break;
            }

            left = filter.Apply(left);
        }

        if (left is { Silence: null } && options.Decisions.Of(left) is { Kind: DecisionKind.Rejected } rejected)
        {
            left = left with { Silence = new Silence(SilenceKind.Decision, rejected.Reason) };
        }

        if (own is not null && left?.Silence?.Kind is not (SilenceKind.Suppression or SilenceKind.Decision))
        {
            NoteRejected(own);
        }

        return left;
    }

    /// <summary>
    /// Also of what a baseline knows, or of what did not change: which copy of a paper stays does not hang on what is new.
    /// </summary>
    private void NoteRejected(LintDiagnostic diagnostic)
    {
        if (diagnostic is { Rule.Clean: CleanAction.Reject, Entry: { } entry })
        {
            _rejected.Add(diagnostic.FileName, entry.Index);
        }
    }

    private void Complete(Action<LintDiagnostic> report)
    {
        var corpus =
            new CorpusContext(report, locator: null, entry: null)
            {
                Notes = _summary.Notes,
                Jobs = options.Jobs,
                Rejected = _rejected,
                Broken = _broken,
            };
        foreach (var analyzer in rules.CorpusAnalyzers)
        {
            analyzer.Complete(corpus);
        }

        foreach (var analyzer in rules.CorpusAnalyzers)
        {
            analyzer.Conclude(corpus);
        }
    }

    private void LintFile(SourceFile file, Action<LintDiagnostic> report)
    {
        _summary.Files++;
        try
        {
            if (options.Kept is { } kept)
            {
                Take(file.Name, kept.Of(file, rules[file.Name], () => LintWhole(file)), report);
                return;
            }

            using var stream = file.Open();
            Take(file.Name, Lint(file.Name, file.Format.Read(stream, file.Mapping), rules[file.Name]), report);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _summary.Unreadable++;
            if (rules[file.Name][EngineDiagnostics.UnreadableFile] is { } rule)
            {
                report(EngineDiagnostics.Of(rule, file.Name, e.Message));
            }
        }
    }

    private BlockResult[] LintWhole(SourceFile file)
    {
        using var stream = file.Open();
        return [.. Lint(file.Name, file.Format.Read(stream, file.Mapping), rules[file.Name])];
    }

    private IEnumerable<BlockResult> Lint(string fileName, IEnumerable<Block> blocks, RuleSet ruleSet) =>
        OrderedBlocks.Select(blocks, new BlockLinter(ruleSet, fileName, options).Lint, options.Jobs);

    private void Take(string fileName, IEnumerable<BlockResult> results, Action<LintDiagnostic> report)
    {
        var order = new BlockOrder(rules[fileName], fileName, _summary) { Filters = options.Filters };
        try
        {
            foreach (var result in results)
            {
                order.Take(result, report);
                if (!result.Block.IsWhole)
                {
                    _broken.Add(fileName);
                }
            }
        }
        finally
        {
            // What was found before a file could not be read any further was found.
            order.Complete(report);
        }
    }
}
