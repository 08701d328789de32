using System.Collections.Immutable;
using PaperLint.Analyzers;
using PaperLint.Diagnostics;
using PaperLint.Text;

namespace PaperLint.References;

/// <summary>Finds out at which lengths a corpus cuts abstracts.</summary>
internal sealed class LengthCensus : CorpusAnalyzer
{
    private readonly CutLengths _lengths = new();

    public ImmutableSortedSet<int> Cuts => _lengths.All;

    public override object? Summarize(EntryContext context)
    {
        if (context.Abstract?.Text is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var (length, isWhole) = (CutLengths.LengthOf(text), SentenceStops.EndFinished(text));
        return isWhole && !CutLengths.IsUsual(length) ? null : new End(length, isWhole);
    }

    public override void Add(object summary, EntryReference entry, CorpusContext context)
    {
        var (length, isWhole) = (End)summary;
        _lengths.Add(length, isWhole);
    }

    private sealed record End(int Length, bool IsWhole);
}
