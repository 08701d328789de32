using System.Collections.Immutable;
using PaperLint.Analyzers;
using PaperLint.Analyzers.Duplicates;
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
        return new CensusEntry(default, default, entry.Key, OthersOf(entry)) { Title = entry.Title?.Text };
    }

    /// <summary>A paper of another part of the corpus.</summary>
    public static CensusEntry Of(OtherPaper other) => new(new EntryPlace(other.FileName, other.Index), other.Position,
        other.Entry?.Key ?? other.Name.Key, other.Entry is { } entry ? OthersOf(entry) : [])
    {
        Title = other.Entry?.Title?.Text ?? other.Name.Label,
    };

    public override void Add(object summary, EntryReference entry, CorpusContext context) =>
        _entries.Add((CensusEntry)summary with { Place = new EntryPlace(entry.FileName, entry.Index), Position = entry.Position });

    /// <summary>The fields besides title and abstract.</summary>
    private static ImmutableArray<(string Name, string Text)> OthersOf(Entry entry) =>
    [
        .. entry.Fields
            .Where(field => field.Name is not (FieldNames.Title or FieldNames.Abstract) && field.Text.Length > 0)
            .Select(field => (field.Name, field.Text)),
    ];
}
