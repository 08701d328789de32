using PaperLint.Analyzers.Duplicates;
using PaperLint.Corpus.Reading;
using PaperLint.Duplicates.Indexes;
using PaperLint.Linting;

namespace PaperLint.Indexing;

/// <summary>Makes duplicate indexes of corpora, and lets runs over other corpora know what an index holds.</summary>
public static class CorpusIndexer
{
    /// <summary>Reads a corpus. Files that cannot be read are counted in <paramref name="summary"/> and left out.</summary>
    public static DuplicateIndex Build(IEnumerable<SourceFile> files, LintOptions options, out LintSummary summary)
    {
        var analyzer = new DuplicateAnalyzer(new DuplicateRules([]));
        summary = new Linter(RuleSet.Empty.With(analyzer), options).Lint(files, _ => { });
        return new DuplicateIndex(analyzer.Store);
    }

    /// <summary>Lets the rules on duplicates report papers that the index has. Whether there is such a rule.</summary>
    public static bool AddKnown(RuleSets rules, DuplicateIndex index)
    {
        var analyzers = rules.CorpusAnalyzers.OfType<DuplicateAnalyzer>().ToArray();
        Array.ForEach(analyzers, analyzer => analyzer.AddKnown(index.Store));
        return analyzers.Length > 0;
    }
}
