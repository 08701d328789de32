using PaperLint.Analyzers.Duplicates;
using PaperLint.Corpus.Reading;
using PaperLint.Duplicates.Indexes;
using PaperLint.Duplicates.Sets;
using PaperLint.Files;
using PaperLint.Linting;

namespace PaperLint.Indexing;

/// <summary>Makes duplicate indexes of corpora, and lets runs over other corpora know what an index holds.</summary>
public static class CorpusIndexer
{
    /// <summary>
    /// Reads a corpus and writes its index; both files are there whole, or not at all. Files that cannot be read are counted in
    /// <paramref name="summary"/>, and then nothing is written.
    /// </summary>
    /// <param name="linter">Says which papers are beyond repair.</param>
    /// <param name="files">The corpus.</param>
    /// <param name="output">What is written.</param>
    /// <param name="summary">What was read.</param>
    /// <returns>Papers in the index.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static int Write(CorpusLinter linter, IEnumerable<SourceFile> files, IndexOutput output, out LintSummary summary)
    {
        using var texts = output.Texts is null ? null : new AtomicFile(output.Texts);
        using var fields = texts is null ? null : new TextsFileWriter(texts.Stream);
        using var file = new AtomicFile(output.Index);
        using var index = new DuplicateIndexWriter(file.Stream);
        var rules = linter.Rules.Without(analyzer => analyzer is DuplicateAnalyzer).With(new IndexingAnalyzer(index, fields));
        summary = new Linter(rules, linter.Options).Lint(files, _ => { });
        if (summary.Unreadable == 0)
        {
            // The index is there last: where it is, its texts are, too.
            texts?.Commit();
            file.Commit();
        }

        return index.Papers;
    }

    /// <summary>Lets the rules on duplicates report papers that the index has. Whether there is such a rule.</summary>
    public static bool AddKnown(RuleSets rules, DuplicateIndex index)
    {
        var analyzers = rules.CorpusAnalyzers.OfType<DuplicateAnalyzer>().ToArray();
        Array.ForEach(analyzers, analyzer => analyzer.AddKnown(index.Store));
        return analyzers.Length > 0;
    }

    /// <summary>Lets the rules on duplicates report groups that are known. Whether all rules on copies are there.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="groups">The groups of the whole corpus.</param>
    /// <param name="files">The files of the run, as reports name them.</param>
    /// <exception cref="DuplicateIndexException">The groups are damaged.</exception>
    public static bool AddGroups(RuleSets rules, KnownGroups groups, IReadOnlySet<string> files)
    {
        var analyzers = rules.CorpusAnalyzers.OfType<DuplicateAnalyzer>().ToArray();
        if (analyzers.Length == 0 || !Array.TrueForAll(analyzers, analyzer => analyzer.AsksForAll))
        {
            return false;
        }

        Array.ForEach(analyzers, analyzer => analyzer.AddGroups(groups, files));
        return true;
    }
}
