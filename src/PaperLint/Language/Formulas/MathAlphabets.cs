namespace PaperLint.Language.Formulas;

/// <summary>Letters in the typefaces that mean something in a formula: ℝ is the real numbers, 𝒞 a class, 𝔤 an algebra.</summary>
internal static class MathAlphabets
{
    private const int Letters = 26;

    private const string ScriptExceptions = "Bℬ Eℰ Fℱ Hℋ Iℐ Lℒ Mℳ Rℛ";
    private const string DoubleStruckExceptions = "Cℂ Hℍ Nℕ Pℙ Qℚ Rℝ Zℤ";
    private const string FrakturExceptions = "Cℭ Hℌ Iℑ Rℜ Zℨ";

    /// <summary>The letter in the typeface of the command; null where Unicode has none, or LaTeX (small script letters).</summary>
    public static string? Find(string command, char letter)
    {
        var (first, exceptions, hasSmall) = command switch
        {
            "mathcal" or "cal" or "mathscr" => (0x1D49C, ScriptExceptions, false),
            "mathfrak" or "frak" => (0x1D504, FrakturExceptions, true),
            _ => (0x1D538, DoubleStruckExceptions, true),
        };
        if (char.IsAsciiLetterLower(letter))
        {
            return hasSmall ? char.ConvertFromUtf32(first + Letters + letter - 'a') : null;
        }

        if (!char.IsAsciiLetterUpper(letter))
        {
            return null;
        }

        var at = exceptions.IndexOf(letter, StringComparison.Ordinal);
        return at >= 0 ? exceptions[at + 1].ToString() : char.ConvertFromUtf32(first + letter - 'A');
    }
}
