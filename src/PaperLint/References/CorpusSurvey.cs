using PaperLint.Analyzers.Duplicates;
using PaperLint.Corpus.Reading;
using PaperLint.Duplicates.Sketches;
using PaperLint.Evidence;
using PaperLint.Linting;

namespace PaperLint.References;

/// <summary>What is known of a corpus before copies of its papers are looked for: one reading of its files.</summary>
internal sealed class CorpusSurvey
{
    private readonly LengthCensus _lengths = new();

    public CorpusSurvey(IReadOnlyList<SourceFile> corpus, LintOptions options)
    {
        var sketches = new DuplicateAnalyzer(new DuplicateRules([]));
        new Linter(RuleSet.Empty.With(sketches).With(_lengths), options).Lint(corpus, _ => { });
        Papers = sketches.Store;
    }

    /// <summary>What identifies its papers.</summary>
    public SketchStore Papers { get; }

    /// <summary>The references of a corpus that cuts texts as this one does.</summary>
    public ReferencePapers Tell(ReferencePapers papers) => papers.With(_lengths.Cuts);
}
