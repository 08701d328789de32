using System.Buffers;
using PaperLint.Text;

namespace PaperLint.Language.Formulas.Doubled;

/// <summary>Tells at a glance the texts that can hold a doubled formula from most others.</summary>
internal static class DoubledFormulaSigns
{
    /// <summary>Characters between the same sign of both halves; a formula of a line is shorter.</summary>
    private const int Farthest = 250;

    private static readonly SearchValues<char> s_signs = SearchValues.Create(@"\^_=<>");

    /// <summary>What a formula is shown with beyond ASCII.</summary>
    private static readonly SearchValues<char> s_shown = SearchValues.Create(
    [
        .. Enumerable.Range(0x370, 0x90)
            .Concat(Enumerable.Range(0x2070, 0x30))
            .Concat(Enumerable.Range(0x2100, 0x300))
            .Select(code => (char)code),
        .. "²³¹×±·\ud835",
    ]);

    public static bool MayHold(string text, bool isAscii)
    {
        if (!isAscii && text.NextOf(s_shown, 0) >= 0 && (text.Contains('\\') || text.AsSpan().ContainsAny('\ud835', '^', '_')))
        {
            return true;
        }

        for (var at = text.NextOf(s_signs, 0); at >= 0; at = text.NextOf(s_signs, at + 1))
        {
            if (IsAgain(text, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether what stands on both sides of a sign stands so once more, with the sign or, where it marks a script, without.
    /// </summary>
    private static bool IsAgain(string text, int at)
    {
        var (before, after) = (Before(text, at), After(text, at));
        if (before < 0 || after < 0)
        {
            return false;
        }

        var from = Math.Max(0, at - Farthest);
        var to = Math.Min(text.Length, at + Farthest);
        for (var other = text.IndexOf(text[after], from, to - from);
            other >= 0;
            other = text.IndexOf(text[after], other + 1, to - other - 1))
        {
            if (other == after)
            {
                continue;
            }

            var preceding = Before(text, other);
            if (preceding >= 0 && text[preceding] == text[at])
            {
                preceding = Before(text, preceding);
            }
            else if (text[at] is not ('^' or '_'))
            {
                continue;
            }

            if (preceding >= 0 && preceding != before && text[preceding] == text[before])
            {
                return true;
            }
        }

        return false;
    }

    private static int Before(string text, int at)
    {
        do
        {
            at--;
        }
        while (at >= 0 && IsPassed(text[at]));

        return at;
    }

    private static int After(string text, int at)
    {
        do
        {
            at++;
        }
        while (at < text.Length && IsPassed(text[at]));

        return at < text.Length ? at : -1;
    }

    private static bool IsPassed(char c) => c is ' ' or '\n' or '\r' or '\t' or '{' or '}' or '$';
}
