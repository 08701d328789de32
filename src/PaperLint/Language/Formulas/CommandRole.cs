namespace PaperLint.Language.Formulas;

/// <summary>What a LaTeX command does in a formula; the groups of the command table.</summary>
internal enum CommandRole
{
    /// <summary>A Greek letter, whose name is also said in English.</summary>
    Greek,

    /// <summary>A letter or sign that stands by itself: ℓ, ∞, ∇, ….</summary>
    Letter,
    Relation,
    Operator,

    /// <summary>A sign before what it gathers: ∑, √.</summary>
    Large,

    /// <summary>log, max, ...: printed as it is written.</summary>
    Function,
    Bracket,

    /// <summary>left, right, big, ...: the size of the bracket that follows.</summary>
    Size,

    /// <summary>A typeface, or another instruction of which nothing is left in plain text.</summary>
    Style,

    /// <summary>A sign over the letter that follows.</summary>
    Accent,

    /// <summary>frac, binom, ...: of two arguments.</summary>
    Fraction,
    Space,
}
