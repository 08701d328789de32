namespace PaperLint.Language.Formulas;

/// <summary>What can be wrong with a formula; the later, the more of it a report says.</summary>
internal enum LatexDefect
{
    None,

    /// <summary>A function's name without the gap to the letter before it: <c>Nlog N</c>.</summary>
    GluedFunction,

    /// <summary>A whole formula between dollar signs, as LaTeX has it.</summary>
    DollarFormula,

    /// <summary>A script in LaTeX's braces: <c>S^{2}FT</c>.</summary>
    RawScript,

    /// <summary>Commands with their backslashes, dollar signs, braces: <c>{\alpha}</c>.</summary>
    RawLatex,

    /// <summary>A multiplication sign that lost its backslash: <c>2.7times</c>.</summary>
    StrippedTimes,

    /// <summary>Any other command that lost its backslash.</summary>
    StrippedCommand,

    /// <summary>A command that is gone with parts of its arguments.</summary>
    BrokenFormula,

    /// <summary>A command whose beginning was read as an escape: TAB + <c>imes</c>.</summary>
    EscapeCollision,
}
