namespace PaperLint.Language.Formulas;

/// <summary>Letters in the typefaces that mean something in a formula: ℝ is the real numbers, 𝒞 a class.</summary>
internal static class MathAlphabets
{
    private const string ScriptExceptions = "Bℬ Eℰ Fℱ Hℋ Iℐ Lℒ Mℳ Rℛ";
    private const string DoubleStruckExceptions = "Cℂ Hℍ Nℕ Pℙ Qℚ Rℝ Zℤ";
    private const string FrakturExceptions = "Cℭ Hℌ Iℑ Rℜ Zℨ";

    /// <summary>The capital in the typeface of the command; null where Unicode has none.</summary>
    public static string? Find(string command, char letter)
    {
        if (!char.IsAsciiLetterUpper(letter))
        {
            return null;
        }

        var (first, exceptions) = command switch
        {
            "mathcal" or "cal" or "mathscr" => (0x1D49C, ScriptExceptions),
            "mathfrak" => (0x1D504, FrakturExceptions),
            _ => (0x1D538, DoubleStruckExceptions),
        };
        var at = exceptions.IndexOf(letter, StringComparison.Ordinal);
        return at >= 0 ? exceptions[at + 1].ToString() : char.ConvertFromUtf32(first + letter - 'A');
    }
}
