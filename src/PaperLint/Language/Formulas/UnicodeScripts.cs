namespace PaperLint.Language.Formulas;

/// <summary>Superscripts and subscripts that Unicode has as characters.</summary>
internal static class UnicodeScripts
{
    private const string Plain = "0123456789+-=()abcdefghijklmnoprstuvwxyz";
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";

    private const string PlainBelow = "0123456789+-=()aehijklmnoprstuvx";
    private const string Subscripts = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";

    /// <summary>
    /// The script as Unicode characters; null where one is missing, or where it is a word, which stays readable as it is.
    /// </summary>
    public static string? Render(char script, string content)
    {
        var (plain, scripts) = script == '^' ? (Plain, Superscripts) : (PlainBelow, Subscripts);
        var rendered = new char[content.Length];
        for (var i = 0; i < content.Length; i++)
        {
            var index = plain.IndexOf(content[i], StringComparison.Ordinal);
            if (index < 0 || (i > 0 && char.IsAsciiLetter(content[i]) && char.IsAsciiLetter(content[i - 1])))
            {
                return null;
            }

            rendered[i] = scripts[index];
        }

        return new string(rendered);
    }
}
