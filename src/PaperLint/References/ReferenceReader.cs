using System.Collections.Immutable;
using PaperLint.Analyzers;
using PaperLint.Analyzers.Duplicates;
using PaperLint.Catalog;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Diagnostics;
using PaperLint.Duplicates.Sketches;
using PaperLint.Evidence;
using PaperLint.Linting;
using PaperLint.Rules;

namespace PaperLint.References;

/// <summary>
/// Finds the copies of the papers of a corpus in references: the corpus is read for what identifies its papers, then each
/// reference once. What is kept grows with the papers that are asked for, however large the references are.
/// </summary>
/// <param name="catalog">The rules: what they report in a reference is damage, and proves nothing.</param>
/// <param name="settings">Options of the configuration.</param>
/// <param name="options">How the run is done.</param>
public sealed class ReferenceReader(RuleCatalog catalog, AnalyzerSettings settings, LintOptions options)
{
    /// <summary>Problems of one file that are reported; a file that is no corpus has one in each line.</summary>
    private const int MostProblems = 10;

    private readonly ThreadLocal<SketchBuilder> _builders = new(() => new SketchBuilder());
    private readonly KeptCopies _kept = new();
    private readonly ImmutableArray<LintDiagnostic>.Builder _problems = ImmutableArray.CreateBuilder<LintDiagnostic>();

    /// <summary>Where copies that earlier runs found are; null where none are kept.</summary>
    public ReferenceCache? Cache { get; init; }

    private Rule? Rule => catalog[EngineDiagnostics.DamagedReference];

    /// <param name="corpus">The papers that are asked for.</param>
    /// <param name="references">Where copies of them may be.</param>
    public ReferenceRead Read(IReadOnlyList<SourceFile> corpus, IReadOnlyList<SourceFile> references)
    {
        var survey = new CorpusSurvey(corpus, options);
        var sources = ReferenceSource.Of(references, corpus);
        var place = Cache?.Find(new ReferenceInputs(survey.Papers, sources, catalog, settings));
        if (place?.Read() is { } known)
        {
            return new ReferenceRead(survey.Tell(known), []);
        }

        var read = Read(survey.Papers, sources);
        if (read.Problems.IsEmpty)
        {
            place?.Keep(read.Papers);
        }

        return read with { Papers = survey.Tell(read.Papers) };
    }

    /// <summary>Finds the papers of which the corpus itself has several copies: they are references of each other.</summary>
    /// <param name="store">The papers of the corpus.</param>
    /// <param name="corpus">Read again only where there may be such papers.</param>
    /// <param name="grouped">Papers of other parts of the corpus, which are not read here; null where this is all of it.</param>
    internal ReferenceRead ReadTwins(SketchStore store, IReadOnlyList<SourceFile> corpus, GroupedPapers? grouped) =>
        Read(store, ReferenceSource.Of(corpus, corpus), grouped);

    private ReferenceRead Read(SketchStore store, ReferenceSource[] sources, GroupedPapers? grouped = null)
    {
        // Each paper of the corpus is a copy of itself: of those only the ones are kept that there may be several of.
        foreach (var kind in sources.GroupBy(source => source.IsOfCorpus))
        {
            var asked = new AskedPapers(store, twinsOnly: kind.Key);
            foreach (var read in asked.IsEmpty ? [] : InOrder(kind, grouped, asked))
            {
                read();
            }
        }

        var linted = new ReferenceLinter(catalog, settings, options).Lint([.. _kept.All.Select(item => item.Paper).Distinct()]);
        var byKey = _kept.All
            .GroupBy(item => store.Key(item.Id), item => item.Paper, StringComparer.Ordinal)
            .ToDictionary(group => group.Key,
                group => group.Distinct().Take(KeptCopies.MostOfOne).Select(paper => linted[paper]).ToImmutableArray(),
                StringComparer.Ordinal);
        return new ReferenceRead(new ReferencePapers(byKey), _problems.ToImmutable());
    }

    /// <summary>Of whatever part a file is, it has its turn as in the whole corpus: of many copies, the first are kept.</summary>
    private IEnumerable<Action> InOrder(IEnumerable<ReferenceSource> sources, GroupedPapers? grouped, AskedPapers asked) => sources
        .Select(source => (Order: grouped?.OrderOf(source.File.Name) ?? 0, Read: (Action)(() => ReadFile(source, asked))))
        .Concat(from other in grouped?.Others ?? []
                group other by other.FileName into file
                select (Order: grouped!.OrderOf(file.Key), Read: (Action)(() => TakeOthers(file, asked))))
        .OrderBy(step => step.Order)
        .Select(step => step.Read);

    /// <summary>The papers of one file of another part.</summary>
    private void TakeOthers(IEnumerable<OtherPaper> papers, AskedPapers asked)
    {
        foreach (var other in papers.OrderBy(paper => paper.Index))
        {
            if (other is { IsProof: true, Entry: { } entry })
            {
                var paper = PaperOf(entry, other.FileName, other.Position.Row + 1) with { IsOfCorpus = true };
                foreach (var id in Matches(entry, asked))
                {
                    _kept.Add(id, paper);
                }
            }
        }
    }

    private void ReadFile(ReferenceSource source, AskedPapers asked)
    {
        var file = source.File;
        var found = new KeptCopies();
        var (papers, isWhole) = (0L, true);
        try
        {
            using var stream = file.Open();
            foreach (var picked in OrderedBlocks.Select(file.Format.Read(stream, file.Mapping), block => Pick(block, file.Name, asked),
                options.Jobs))
            {
                foreach (var (id, paper) in picked.Papers)
                {
                    found.Add(id, paper with { IsOfCorpus = source.IsOfCorpus });
                }

                papers += picked.Count;
                isWhole &= picked.IsWhole;
                _problems.AddRange(picked.Problems.Take(MostProblems - _problems.Count(problem => problem.FileName == file.Name)));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            isWhole = false;
            AddProblem(file, e.Message);
        }

        if (isWhole && papers == 0)
        {
            AddProblem(file, "no paper is found in it");
        }

        foreach (var (id, paper) in isWhole ? found.All : [])
        {
            _kept.Add(id, paper);
        }
    }

    private void AddProblem(SourceFile file, string detail)
    {
        if (Rule is { } rule)
        {
            _problems.Add(EngineDiagnostics.Of(rule, file.Name, detail));
        }
    }

    private Picked Pick(Block block, string fileName, AskedPapers asked)
    {
        var papers = ImmutableArray.CreateBuilder<(int, ReferencePaper)>();
        foreach (var entry in block.Entries.Where(entry => !entry.IsChrome))
        {
            ReferencePaper? paper = null;
            foreach (var id in Matches(entry, asked))
            {
                paper ??= PaperOf(entry, fileName, block.PositionOf(entry.Fields[0].ByteOffset(0)).Row + 1);
                papers.Add((id, paper));
            }
        }

        var locator = new DiagnosticLocator(block, fileName);
        return new Picked(papers.ToImmutable(),
        [
            .. block.Problems.Where(problem => problem.Unread)
                .Select(problem => Rule is { } rule ? locator.Locate(problem, rule) : null)
                .OfType<LintDiagnostic>(),
        ])
        {
            Count = block.Entries.Count(entry => !entry.IsChrome),
            IsWhole = block.IsWhole,
        };
    }

    /// <summary>The papers of which an entry is a copy.</summary>
    private IEnumerable<int> Matches(Entry entry, AskedPapers asked)
    {
        var builder = _builders.Value!;
        return IsUsual(entry) && asked.MayMatch(entry, builder) && builder.Sketch(entry) is { } sketch ? asked.Matches(sketch) : [];
    }

    /// <summary>What is longer than any abstract is none, and would be kept in memory.</summary>
    private static bool IsUsual(Entry entry) =>
        entry.Title?.Text.Length is not > FieldEvidence.LongestText && entry.Abstract?.Text.Length is not > FieldEvidence.LongestText;

    private static ReferencePaper PaperOf(Entry entry, string fileName, long row) =>
        new(entry.Key, fileName, row)
        {
            Title = entry.Title is { } title ? new ReferenceField(title.Text) : null,
            Abstract = entry.Abstract is { } text ? new ReferenceField(text.Text) : null,
        };

    private sealed record Picked(ImmutableArray<(int Id, ReferencePaper Paper)> Papers, ImmutableArray<LintDiagnostic> Problems)
    {
        /// <summary>All papers, whether or not they are asked for.</summary>
        public required int Count { get; init; }

        public required bool IsWhole { get; init; }
    }
}
