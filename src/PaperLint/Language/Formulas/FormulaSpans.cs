using Microsoft.CodeAnalysis.Text;
using PaperLint.Text;

namespace PaperLint.Language.Formulas;

/// <summary>Stretches of running text that are formulas and that rules on prose leave alone.</summary>
internal static class FormulaSpans
{
    /// <summary>The formulas of the text, whole or damaged, that show themselves by a command, a script or a brace.</summary>
    public static SpanSet Find(string text)
    {
        var reader = new FormulaReader(LatexLexiconReader.BuiltIn);
        using var tokens = reader.Read(text);
        if (!reader.MayHoldFormula(tokens))
        {
            return SpanSet.Empty;
        }

        reader.Judge(tokens, SpanSet.Empty);
        return SpanSet.Of(new FormulaFinder(tokens, LatexLexiconReader.BuiltIn).FindStretches().Select(tokens.SpanOf));
    }
}
