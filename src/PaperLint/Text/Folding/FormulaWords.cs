namespace PaperLint.Text.Folding;

/// <summary>Commands of formulas that change the look and not the content, and those of which there are two.</summary>
internal static class FormulaWords
{
    /// <summary>A bit for each small letter (modulo 32) that begins a word which <see cref="Canonical"/> replaces.</summary>
    private const int FirstLetters = (1 << ('b' - 'a')) | (1 << ('m' - 'a')) | (1 << ('o' - 'a')) | (1 << ('v' - 'a'));

    /// <summary>Whether a command leaves nothing behind when its formula is written in Unicode.</summary>
    public static bool IsLook(ReadOnlySpan<char> command) => command is
        "left" or "right" or "big" or "Big" or "bigl" or "bigr" or "Bigl" or "Bigr" or "bf" or "it" or "em" or "rm" or "sf" or "tt" or "cal"
        or "mathcal" or "mathbb" or "mathbf" or "mathrm" or "mathsf" or "mathit" or "mathfrak" or "mathscr" or "boldsymbol"
            or "operatorname"
        or "text" or "textrm" or "textbf" or "textit" or "texttt" or "textsc" or "emph" or "displaystyle" or "rmfamily" or "limits"
            or "nolimits"
        or "quad" or "qquad" or "sqrt" or "frac";

    /// <summary>A quick look at a word: false where <see cref="Canonical"/> replaces none such.</summary>
    public static bool MayHaveCanonical(char first, int length) => (length >= 6) & ((FirstLetters >> (first - 'a')) & 1) != 0;

    /// <summary>
    /// The word that stands for a stripped command (in small letters), where it is another one; no English word is among them.
    /// </summary>
    public static ReadOnlySpan<char> Canonical(ReadOnlySpan<char> word, out bool replaced)
    {
        replaced = true;
        switch (word)
        {
            case "mathcal" or "mathbb" or "mathbf" or "mathrm" or "mathsf" or "mathit" or "mathfrak" or "mathscr" or "boldsymbol"
                or "operatorname":
                return "";
            case "varepsilon":
                return "epsilon";
            case "varphi":
                return "phi";
            case "vartheta":
                return "theta";
            case "varrho":
                return "rho";
            default:
                replaced = false;
                return word;
        }
    }
}
