using System.Text;
using PaperLint.Language.Formulas;
using PaperLint.Text;

namespace PaperLint.Evidence;

/// <summary>A formula of a reference as the corpus writes formulas.</summary>
internal static class ProvenFormula
{
    /// <summary>Null where it cannot be written so.</summary>
    public static string? Write(string stretch, MathStyle style)
    {
        if (style == MathStyle.Latex)
        {
            return stretch;
        }

        var lexicon = LatexLexiconReader.BuiltIn;
        var reader = new FormulaReader(lexicon);
        using var tokens = reader.Read(stretch);
        reader.Judge(tokens, SpanSet.Empty);
        var written = new StringBuilder(stretch);
        foreach (var formula in new FormulaFinder(tokens, lexicon).Find().Reverse())
        {
            if (!new FormulaWholeness(tokens, SpanSet.Empty).IsWhole(formula))
            {
                return null;
            }

            foreach (var edit in new FormulaRenderer(tokens, lexicon).Edits(formula.Start, formula.End).Reverse())
            {
                written.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.NewText);
            }
        }

        var rendered = written.ToString();
        return rendered.AsSpan().ContainsAny("\\$") ? null : rendered;
    }
}
