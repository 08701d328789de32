namespace PaperLint.Language.Formulas;

/// <summary>A stretch of tokens that is one formula, and the worst that is wrong with it. <paramref name="End"/> is exclusive.</summary>
internal readonly record struct Formula(int Start, int End, LatexDefect Defect)
{
    public bool Contains(int index) => index >= Start && index < End;
}
