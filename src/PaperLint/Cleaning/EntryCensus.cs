using System.Collections.Immutable;
using PaperLint.Analyzers;
using PaperLint.Corpus;
using PaperLint.Diagnostics;

namespace PaperLint.Cleaning;

/// <summary>Counts the papers of a corpus while it is linted.</summary>
internal sealed class EntryCensus : CorpusAnalyzer
{
    private readonly List<CensusEntry> _entries = [];

    /// <summary>All papers, in the order of the input.</summary>
    public IReadOnlyList<CensusEntry> Entries => _entries;

    public override object Summarize(EntryContext context)
    {
        var entry = context.Entry;
        var others = entry.Fields
            .Where(field => field.Name is not (FieldNames.Title or FieldNames.Abstract) && field.Text.Length > 0)
            .Select(field => (field.Name, field.Text))
            .ToImmutableArray();
        return new CensusEntry(default, default, entry.Key, others) { Title = entry.Title?.Text };
    }

    public override void Add(object summary, EntryReference entry, CorpusContext context) =>
        _entries.Add((CensusEntry)summary with { Place = new EntryPlace(entry.FileName, entry.Index), Position = entry.Position });
}
