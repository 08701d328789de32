using System.Text;

namespace PaperLint.Trainer;

/// <summary>
/// Folds what two right renderings of the same formula may differ in: signs of the same look, typefaces, spaces, brackets, and
/// how scripts are written.
/// </summary>
internal static class Folding
{
    private const string From =
        "∼˜–—⋅∙ϵϕϑϱ∗⋆★∘∣∥µ\u2126⩽⩾″“”’⊤⟨⟩⟶∖−⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓℬℰℱℋℐℒℳℛℂℍℕℙℚℝℤℭℌℑℜℨℏ";
    private const string To =
        "~~--··εφθρ***°|‖μ\u03a9≤≥\"\"\"'T<>→\\-0123456789+=()abcdefghijklmnoprstuvwxyz0123456789+-=()aehijklmnoprstuvxBEFHILMRCHNPQRZCHIRZħ";

    private const int FirstStyled = 0x1D400;
    private const int LastStyledLetter = 0x1D6A3;
    private const int Letters = 52;

    public static string Fold(string text)
    {
        var folded = new StringBuilder();
        foreach (var rune in text.Replace("…", "...").Replace("⋯", "...").Replace("′", "'").EnumerateRunes())
        {
            var plain = rune.Value switch
            {
                >= FirstStyled and <= LastStyledLetter =>
                    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"[(rune.Value - FirstStyled) % Letters].ToString(),
                < char.MaxValue when From.IndexOf((char)rune.Value, StringComparison.Ordinal) is >= 0 and var at => To[at].ToString(),
                _ => rune.ToString(),
            };
            if (!string.IsNullOrWhiteSpace(plain) && plain is not ("{" or "}" or "(" or ")" or "^" or "_"))
            {
                folded.Append(plain);
            }
        }

        return folded.ToString().Trim('.', ',', ';', '$');
    }
}
