using PaperLint.Analyzers;
using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Evidence;
using PaperLint.Language.Urls;

namespace PaperLint.Habits;

/// <summary>Counts what each source could do something to: papers, formulas, links and Greek letters that are whole; by month.</summary>
internal sealed class SourceCensus(SourceTallies tallies, ReferencePapers references) : CorpusAnalyzer
{
    public override object Summarize(EntryContext context)
    {
        var (formulas, links, letters) = (0, 0, 0);
        foreach (var field in context.Fields)
        {
            if (field.Name is FieldNames.Title or FieldNames.Abstract)
            {
                formulas += FormulaMarks.Find(field.Text).Spans.Length;
                letters += GreekLetters.Count(field.Text);
                links += field.Urls.Count(url => url.IsLink && url.Defects.IsEmpty);
            }
        }

        return new PaperCensus(Month.Of(context.Entry.Key), formulas, links, letters)
        {
            IsReferenced = !references.Of(context.Entry).IsEmpty,
        };
    }

    public override void Add(object summary, EntryReference entry, CorpusContext context)
    {
        var paper = (PaperCensus)summary;
        var tally = tallies[entry.FileName, paper.Month];
        tally.Add(HabitUnit.Papers, 1);
        tally.Add(HabitUnit.Formulas, paper.Formulas);
        tally.Add(HabitUnit.Links, paper.Links);
        tally.Add(HabitUnit.Letters, paper.Letters);
        tally.Referenced += paper.IsReferenced ? 1 : 0;
    }

    private sealed record PaperCensus(Month? Month, int Formulas, int Links, int Letters)
    {
        public bool IsReferenced { get; init; }
    }
}
