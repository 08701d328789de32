using PaperLint.Analyzers;
using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Evidence;
using PaperLint.Language.Urls;

namespace PaperLint.Habits;

/// <summary>Counts what each source could do something to: papers, formulas that are whole, links that are whole; by month.</summary>
internal sealed class SourceCensus(SourceTallies tallies) : CorpusAnalyzer
{
    public override object Summarize(EntryContext context)
    {
        var (formulas, links) = (0, 0);
        foreach (var field in context.Fields)
        {
            if (field.Name is FieldNames.Title or FieldNames.Abstract)
            {
                formulas += FormulaMarks.Find(field.Text).Spans.Length;
                links += field.Urls.Count(url => url.IsLink && url.Defects.IsEmpty);
            }
        }

        return new PaperCensus(Month.Of(context.Entry.Key), formulas, links);
    }

    public override void Add(object summary, EntryReference entry, CorpusContext context)
    {
        var paper = (PaperCensus)summary;
        var tally = tallies[entry.FileName, paper.Month];
        tally.Add(HabitUnit.Papers, 1);
        tally.Add(HabitUnit.Formulas, paper.Formulas);
        tally.Add(HabitUnit.Links, paper.Links);
    }

    private sealed record PaperCensus(Month? Month, int Formulas, int Links);
}
