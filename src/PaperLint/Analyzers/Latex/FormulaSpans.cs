namespace PaperLint.Analyzers.Latex;

/// <summary>Stretches of running text that are formulas and that rules on prose leave alone.</summary>
internal static class FormulaSpans
{
    public static SpanSet Find(string text) => SpanSet.Empty;
}
