namespace PaperLint.Language.Formulas.Doubled;

/// <summary>
/// Some pages put the meaning of a formula between what is shown and its TeX, its operands in the italics of formulas and its
/// operators as words: <c>x2superscript𝑥2x^{2}</c>.
/// </summary>
internal sealed class ContentMath(string text, List<FormulaSign> signs)
{
    /// <summary>Letters of the shortest operator that is written as a word.</summary>
    private const int ShortestWord = 4;

    /// <summary>The operators of scripts, a script of a script among them.</summary>
    private static readonly HashSet<string> s_scripts = new(StringComparer.Ordinal)
    {
        "superscript",
        "subscript",
        "superscriptsubscript",
        "subscriptsuperscript",
    };

    private readonly bool _isAbsent =
        !signs.Exists(sign => sign.IsMathLetter) && !s_scripts.Any(word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>
    /// The length of the formula that begins at <paramref name="first"/> and again at <paramref name="second"/>, with its meaning
    /// between them; 0 where there is none.
    /// </summary>
    /// <param name="same">How many signs both have in common.</param>
    public int LengthOfHalf(int first, int second, int same)
    {
        if (_isAbsent || signs[second].Start != signs[second - 1].End)
        {
            return 0;
        }

        for (var length = Math.Min(same, second - first - 1); length > 0; length--)
        {
            if (IsMeaning(first, length, second))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>
    /// Whether all between the halves is letters and signs of the formula, or words, without a gap, and some of it is of such
    /// meanings alone.
    /// </summary>
    private bool IsMeaning(int first, int length, int second)
    {
        var isSure = false;
        for (var at = first + length; at < second;)
        {
            var sign = signs[at];
            if (sign.Start != signs[at - 1].End)
            {
                return false;
            }

            var word = WordAt(at, second);
            if (word >= ShortestWord)
            {
                isSure |= s_scripts.Contains(text.Substring(sign.Start, word));
                at += word;
                continue;
            }

            isSure |= sign.IsMathLetter;
            if (sign.Sign == '\0' || (sign.IsLetterOrDigit && !Holds(first, length, sign.Sign)))
            {
                return false;
            }

            at++;
        }

        return isSure;
    }

    /// <summary>The small letters in a row from a sign on.</summary>
    private int WordAt(int start, int end)
    {
        var at = start;
        while (at < end
            && signs[at].Notation == SignNotation.Plain
            && char.IsAsciiLetterLower(signs[at].Sign)
            && (at == start || signs[at].Start == signs[at - 1].End))
        {
            at++;
        }

        return at - start;
    }

    private bool Holds(int first, int length, char letter)
    {
        for (var i = first; i < first + length; i++)
        {
            if (signs[i].Sign == letter)
            {
                return true;
            }
        }

        return false;
    }
}
