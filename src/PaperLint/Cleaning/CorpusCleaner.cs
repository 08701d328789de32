using PaperLint.Analyzers;
using PaperLint.Analyzers.Duplicates;
using PaperLint.Catalog;
using PaperLint.Corpus.Reading;
using PaperLint.Decisions.Suppressions;
using PaperLint.Evidence;
using PaperLint.Files;
using PaperLint.Fixes;
using PaperLint.Linting;
using PaperLint.References;
using PaperLint.Rules;

namespace PaperLint.Cleaning;

/// <summary>
/// Writes a cleaned copy of a corpus: safe fixes applied, page chrome and repeated papers left out, papers beyond
/// repair set aside, and a manifest that accounts for each. The corpus itself is only read.
/// </summary>
public sealed class CorpusCleaner(RuleCatalog catalog, RuleSets rules, LintOptions options)
{
    /// <summary>What people said is to be left; null: nothing.</summary>
    public SuppressionFilter? Suppressions { get; init; }

    /// <summary>Options of the configuration by which copies are read.</summary>
    public AnalyzerSettings Settings { get; init; } = AnalyzerSettings.Default;

    /// <summary>
    /// The rules, knowing also of copies of a paper within the corpus; null where these are not to be used. Called where there are
    /// some.
    /// </summary>
    public Func<ReferencePapers, RuleSets>? WithTwins { get; init; }

    /// <exception cref="IOException">The folder cannot be written to, or a file changed while it was read.</exception>
    public Manifest Clean(IReadOnlyList<SourceFile> files, CleaningOptions cleaning)
    {
        var versions = files.ToDictionary(file => file.Name, file => FileVersion.Of(file.Path!));
        var census = new EntryCensus();
        var plan = new CleaningPlan();
        var copies = rules.CorpusAnalyzers.OfType<DuplicateAnalyzer>().ToArray();
        Array.ForEach(copies, analyzer => analyzer.ReportsOthers = true);
        var summary =
            new Linter(rules.With(census), Suppressions is null
            ? options
            : options with { Filters = [Suppressions] }).Lint(files, plan.Add);
        var fates = plan.Decide(census.Entries, OthersOf(copies).Select(EntryCensus.Of)).ToLookup(fate => fate.Place.FileName);
        var manifest = new Manifest(catalog, rules) { Unreadable = summary.Unreadable };
        cleaning.Folder.Begin(cleaning.Names.All);
        using (var rejected = new AtomicFile(cleaning.Folder.PathOf(CleanedFolder.RejectedName)))
        using (var dropped = new AtomicFile(cleaning.Folder.PathOf(CleanedFolder.DroppedName)))
        using (var replaced = new AtomicFile(cleaning.Folder.PathOf(CleanedFolder.EditsName)))
        {
            var aside = new SetAsideWriter(rejected.Stream, dropped.Stream, catalog);
            using var edits = new EditsWriter(replaced.Stream);
            var fixer = new FileFixer(KnowingTwins(files), FixSafety.Safe, options) { Suppressions = Suppressions };
            foreach (var file in files)
            {
                new FileCleaner(file, [.. fates[file.Name]], aside, edits).Clean(fixer, cleaning, manifest);
                if (FileVersion.Of(file.Path!) != versions[file.Name])
                {
                    throw FileCleaner.Changed(file.Name);
                }
            }

            rejected.Commit();
            dropped.Commit();
            replaced.Commit();
        }

        foreach (var name in CleanedFolder.SideNames)
        {
            manifest.AddOutput(cleaning.Folder, name);
        }

        cleaning.Folder.Complete(manifest);
        return manifest;
    }

    /// <summary>Papers of other parts of the corpus, each once.</summary>
    private static IEnumerable<OtherPaper> OthersOf(IEnumerable<DuplicateAnalyzer> analyzers) =>
        analyzers.SelectMany(analyzer => analyzer.Grouped?.Others ?? []).DistinctBy(other => (other.FileName, other.Index));

    /// <summary>Papers that the corpus has more than once are references of each other.</summary>
    private RuleSets KnowingTwins(IReadOnlyList<SourceFile> files)
    {
        var known = WithTwins is null ? null : rules.CorpusAnalyzers.OfType<DuplicateAnalyzer>().FirstOrDefault();
        return known is not null
            && new ReferenceReader(catalog, Settings, options).ReadTwins(known.Store, files, known.Grouped).Papers
                is { IsEmpty: false } twins
            ? WithTwins!(twins)
            : rules;
    }
}
