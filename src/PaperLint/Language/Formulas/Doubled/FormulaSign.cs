namespace PaperLint.Language.Formulas.Doubled;

/// <summary>A sign that is printed, and how it is written in the text.</summary>
/// <param name="Sign">The same for every notation; NUL for what no formula has.</param>
/// <param name="Start">Where it begins in the text, with what only opens or styles it: <c>\mathbb{P</c>.</param>
/// <param name="End">Where it ends, with what closes it.</param>
internal record struct FormulaSign(char Sign, int Start, int End, SignNotation Notation)
{
    /// <summary><c>^</c> or <c>_</c> where it stands right behind that mark, or is a raised or lowered character; else NUL.</summary>
    public char Script { get; init; }

    /// <summary>Whether something of its TeX is not printed as a sign of its own: an accent, a root, a fraction, a typeface.</summary>
    public bool IsStyled { get; init; }

    /// <summary>Whether it is a letter in the italics that only formulas have.</summary>
    public bool IsMathLetter { get; init; }

    public readonly bool IsLetterOrDigit => char.IsLetterOrDigit(Sign);

    /// <summary>Whether both print the same. A script may be marked in one notation and not in another, but not otherwise.</summary>
    public readonly bool Matches(FormulaSign other) =>
        Sign == other.Sign && Sign != '\0' && (Script == other.Script || Script == '\0' || other.Script == '\0');

    /// <summary>Whether two notations of it stand here, which no author mixes in one formula.</summary>
    public readonly bool DiffersFrom(FormulaSign other) =>
        Notation != other.Notation
        && (Notation == SignNotation.Unicode || other.Notation == SignNotation.Unicode
            ? IsLetterOrDigit || (Notation != SignNotation.Plain && other.Notation != SignNotation.Plain)
            : char.IsAsciiLetter(Sign) || Sign == '%');
}
