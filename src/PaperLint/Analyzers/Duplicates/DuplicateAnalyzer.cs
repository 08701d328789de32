using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Duplicates.Grouping;
using PaperLint.Duplicates.Indexes;
using PaperLint.Duplicates.Sets;
using PaperLint.Duplicates.Sketches;

namespace PaperLint.Analyzers.Duplicates;

/// <summary>Remembers a sketch of every paper, and when all are known reports those that are there more than once.</summary>
internal sealed class DuplicateAnalyzer(DuplicateRules rules) : CorpusAnalyzer
{
    private readonly ThreadLocal<SketchBuilder> _builders = new(() => new SketchBuilder());

    private int _known;

    /// <summary>The papers, those of indexes first.</summary>
    public SketchStore Store { get; } = new();

    /// <summary>Takes the papers of an index as known; called before any paper is added.</summary>
    public void AddKnown(SketchStore index)
    {
        Store.AddAll(index);
        _known = Store.Count;
    }

    /// <summary>The groups of the whole corpus, where only a part of it is read; null where groups are to be found.</summary>
    public GroupedPapers? Grouped { get; private set; }

    /// <summary>Whether papers that are not of this run are reported as well, for who decides what becomes of those that are.</summary>
    public bool ReportsOthers { get; set; }

    /// <summary>Whether the rules ask for all relations, as groups of a whole corpus have them.</summary>
    public bool AsksForAll => rules.Kinds == RelationKind.All;

    /// <summary>Takes groups that were found before; called before any paper is added.</summary>
    /// <exception cref="DuplicateIndexException">They are damaged.</exception>
    public void AddGroups(KnownGroups groups, IReadOnlySet<string> files)
    {
        Grouped = new GroupedPapers(Store, groups, files);
        _known = Store.Count;
    }

    public override object? Summarize(EntryContext context) =>
        _builders.Value!.Sketch(context.Entry) is { } sketch ? new PlacedSketch(sketch, PlaceOf(context, sketch)) : null;

    public override void Add(object summary, EntryReference entry, CorpusContext context)
    {
        var (sketch, place) = (PlacedSketch)summary;
        Store.Add(sketch, place with
        {
            File = Store.NumberOf(entry.FileName),
            Index = entry.Index,
            Row = checked((int)entry.Position.Row),
            Column = entry.Position.Column,
        });
        Grouped?.Meet(entry.FileName, entry.Index);
    }

    public override void Conclude(CorpusContext context)
    {
        if (rules.Kinds == RelationKind.None && !rules.SameTitle.Any())
        {
            return;
        }

        var options = OptionsOf(context);
        var report = new DuplicateReport(Store, rules, context) { Options = options, ReportsKnown = ReportsOthers };
        if (Grouped is not null)
        {
            var known = Grouped.Result();
            report.Write(known, known);
            return;
        }

        var search = DuplicateSearch.Run(Store, options);

        // A copy is no namesake, whether or not the rule on copies is on.
        var copies = !rules.SameTitle.Any() || rules.Kinds == RelationKind.All
            ? search
            : DuplicateSearch.Run(Store, options with { Kinds = RelationKind.All });
        report.Write(search, copies);
    }

    internal DuplicateSearchOptions OptionsOf(CorpusContext context) => new()
    {
        Kinds = rules.Kinds,
        Known = _known,
        Left = Grouped is null ? KnownPapers.MetAgain(Store, _known) : Enumerable.Range(0, _known).ToHashSet(),
        IsRejected = id => id >= _known && context.Rejected.Contains(Store.Files[Store[id].Place.File], Store[id].Place.Index),
        Jobs = context.Jobs,
    };

    private static RowPlace PlaceOf(EntryContext context, PaperSketch sketch)
    {
        var label = context[sketch.Row.Has(SketchTraits.LabelledByAbstract) ? FieldNames.Abstract : FieldNames.Title]!;
        return context.PlaceOf(label, new TextSpan(0, sketch.Label.Length)) is { } place ? RowPlace.Of(place) : default;
    }

    private sealed record PlacedSketch(PaperSketch Sketch, RowPlace Place);
}
