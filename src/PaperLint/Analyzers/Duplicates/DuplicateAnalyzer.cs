using PaperLint.Analyzers.Duplicates.Grouping;
using PaperLint.Analyzers.Duplicates.Sketches;
using PaperLint.Linting;

namespace PaperLint.Analyzers.Duplicates;

/// <summary>Remembers a sketch of every paper, and when all are known reports those that are there more than once.</summary>
internal sealed class DuplicateAnalyzer(DuplicateRules rules) : CorpusAnalyzer
{
    private readonly SketchStore _store = new();
    private readonly ThreadLocal<SketchBuilder> _builders = new(() => new SketchBuilder());

    public override object? Summarize(EntryContext context) => _builders.Value!.Sketch(context);

    public override void Add(object summary, EntryReference entry, CorpusContext context)
    {
        var sketch = (PaperSketch)summary;
        _store.Add(sketch, sketch.Row.Place with
        {
            File = _store.NumberOf(entry.FileName),
            Index = entry.Index,
            Row = checked((int)entry.Position.Row),
            Column = entry.Position.Column,
        });
    }

    public override void Complete(CorpusContext context)
    {
        var report = new DuplicateReport(_store, rules, context);
        var search = Search(rules.Kinds);

        // A copy is no namesake, whether or not the rule on copies is on.
        var copies = rules.SameTitle is null || rules.Kinds == RelationKind.All ? search : Search(RelationKind.All);
        report.Write(search, copies);
    }

    private DuplicateSearchResult Search(RelationKind kinds) => DuplicateSearch.Run(_store, new DuplicateSearchOptions { Kinds = kinds });
}
