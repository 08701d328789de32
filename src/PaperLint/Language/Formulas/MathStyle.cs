namespace PaperLint.Language.Formulas;

/// <summary>What repaired formulas look like.</summary>
internal enum MathStyle
{
    /// <summary>Plain Unicode text: 6.7×.</summary>
    Unicode,

    /// <summary>LaTeX between dollar signs: $6.7\times$.</summary>
    Latex,
}
