namespace PaperLint.Language.Formulas;

/// <summary>Where a word, by its letters alone, can be glued together from commands and variables.</summary>
internal enum GlueChance
{
    None,

    /// <summary>Only beside signs of a formula.</summary>
    InFormula,

    /// <summary>The word itself is enough.</summary>
    Anywhere,
}
