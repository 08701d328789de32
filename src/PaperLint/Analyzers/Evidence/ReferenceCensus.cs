using System.Globalization;
using PaperLint.Diagnostics;
using PaperLint.Evidence;

namespace PaperLint.Analyzers.Evidence;

/// <summary>Counts the papers that have another copy.</summary>
internal sealed class ReferenceCensus(ReferencePapers references) : CorpusAnalyzer
{
    private static readonly object Referenced = new();

    private long _count;

    public override object? Summarize(EntryContext context) => references.Of(context.Entry).IsEmpty ? null : Referenced;

    public override void Add(object summary, EntryReference entry, CorpusContext context) => _count++;

    public override void Complete(CorpusContext context) => context.Note(string.Create(CultureInfo.InvariantCulture,
        $"{_count:N0} {(_count == 1 ? "paper has" : "papers have")} a reference"));
}
