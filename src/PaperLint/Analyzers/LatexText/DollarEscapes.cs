namespace PaperLint.Analyzers.LatexText;

/// <summary>Tells an escaped dollar sign among formulas that stand between dollars: without its backslash it would begin one.</summary>
internal static class DollarEscapes
{
    /// <summary>How many dollar signs on either side are looked at: a price list has no formula behind all of them.</summary>
    private const int MostLookedAt = 8;

    public static bool IsAmongFormulas(string text, int escape)
    {
        var before = escape;
        for (var looked = 0; looked < MostLookedAt && before > 0 && (before = text.LastIndexOf('$', before - 1)) >= 0; looked++)
        {
            if (!IsEscaped(text, before))
            {
                return true;
            }
        }

        var after = escape + 1;
        for (var looked = 0; looked < MostLookedAt && (after = text.IndexOf('$', after + 1)) >= 0; looked++)
        {
            if (!IsEscaped(text, after))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEscaped(string text, int dollar) => dollar > 0 && text[dollar - 1] == '\\';
}
