using System.Collections.Immutable;
using PaperLint.Analyzers;
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
    /// <summary>Copies of one paper that are kept: who has more of them has the same text again.</summary>
    private const int MostOfOne = 8;

    /// <summary>Problems of one file that are reported; a file that is no corpus has one in each line.</summary>
    private const int MostProblems = 10;

    private readonly ThreadLocal<SketchBuilder> _builders = new(() => new SketchBuilder());
    private readonly Dictionary<int, List<ReferencePaper>> _kept = [];
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
    internal ReferenceRead ReadTwins(SketchStore store, IReadOnlyList<SourceFile> corpus) =>
        Read(store, ReferenceSource.Of(corpus, corpus));

    private ReferenceRead Read(SketchStore store, ReferenceSource[] sources)
    {
        // Each paper of the corpus is a copy of itself: of those only the ones are kept that there may be several of.
        foreach (var kind in sources.GroupBy(source => source.IsOfCorpus))
        {
            var asked = new AskedPapers(store, twinsOnly: kind.Key);
            foreach (var source in asked.IsEmpty ? [] : kind.AsEnumerable())
            {
                ReadFile(source, asked);
            }
        }

        var linted = new ReferenceLinter(catalog, settings, options).Lint([.. _kept.Values.SelectMany(papers => papers).Distinct()]);
        var byKey = _kept
            .GroupBy(item => store.Key(item.Key), item => item.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key,
                group => group.SelectMany(papers => papers).Distinct().Take(MostOfOne).Select(paper => linted[paper]).ToImmutableArray(),
                StringComparer.Ordinal);
        return new ReferenceRead(new ReferencePapers(byKey), _problems.ToImmutable());
    }

    private void ReadFile(ReferenceSource source, AskedPapers asked)
    {
        var file = source.File;
        var found = new List<(int Id, ReferencePaper Paper)>();
        var isWhole = true;
        try
        {
            using var stream = file.Open();
            foreach (var picked in OrderedBlocks.Select(file.Format.Read(stream, file.Mapping), block => Pick(block, file.Name, asked),
                options.Jobs))
            {
                found.AddRange(picked.Papers);
                isWhole &= picked.IsWhole;
                _problems.AddRange(picked.Problems.Take(MostProblems - _problems.Count(problem => problem.FileName == file.Name)));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            isWhole = false;
            if (Rule is { } rule)
            {
                _problems.Add(EngineDiagnostics.Of(rule, file.Name, e.Message));
            }
        }

        foreach (var (id, paper) in isWhole ? found : [])
        {
            Keep(id, paper with { IsOfCorpus = source.IsOfCorpus });
        }
    }

    private void Keep(int id, ReferencePaper paper)
    {
        if (!_kept.TryGetValue(id, out var papers))
        {
            _kept.Add(id, papers = []);
        }

        if (papers.Count < MostOfOne && !papers.Exists(known => IsSame(known, paper)))
        {
            papers.Add(paper);
        }
    }

    private static bool IsSame(ReferencePaper known, ReferencePaper paper) =>
        known.Title == paper.Title && known.Abstract == paper.Abstract && known.IsOfCorpus == paper.IsOfCorpus;

    private Picked Pick(Block block, string fileName, AskedPapers asked)
    {
        var papers = ImmutableArray.CreateBuilder<(int, ReferencePaper)>();
        var builder = _builders.Value!;
        foreach (var entry in block.Entries.Where(entry => !entry.IsChrome && IsUsual(entry) && asked.MayMatch(entry, builder)))
        {
            if (builder.Sketch(entry) is { } sketch)
            {
                ReferencePaper? paper = null;
                foreach (var id in asked.Matches(sketch))
                {
                    papers.Add((id, paper ??= PaperOf(entry, block, fileName)));
                }
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
            IsWhole = block.IsWhole,
        };
    }

    /// <summary>What is longer than any abstract is none, and would be kept in memory.</summary>
    private static bool IsUsual(Entry entry) =>
        entry.Title?.Text.Length is not > FieldEvidence.LongestText && entry.Abstract?.Text.Length is not > FieldEvidence.LongestText;

    private static ReferencePaper PaperOf(Entry entry, Block block, string fileName) =>
        new(entry.Key, fileName, block.PositionOf(entry.Fields[0].ByteOffset(0)).Row + 1)
        {
            Title = entry.Title is { } title ? new ReferenceField(title.Text) : null,
            Abstract = entry.Abstract is { } text ? new ReferenceField(text.Text) : null,
        };

    private sealed record Picked(ImmutableArray<(int Id, ReferencePaper Paper)> Papers, ImmutableArray<LintDiagnostic> Problems)
    {
        public required bool IsWhole { get; init; }
    }
}
