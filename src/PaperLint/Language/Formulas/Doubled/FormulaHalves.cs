namespace PaperLint.Language.Formulas.Doubled;

/// <summary>Tells two renderings of one formula from a product of equal factors, and from words that happen to look alike.</summary>
internal sealed class FormulaHalves(string text, List<FormulaSign> signs)
{
    /// <summary>The longest word that is a name in a formula; longer ones with a mark are names of programs.</summary>
    private const int LongestName = 2;

    private const string Relations = "=<>≤≥≈∼";
    private const string Marks = "^_";
    private const string DoubleStruck = "ℂℍℕℙℚℝℤ";

    /// <summary>Whether a formula may begin with the sign at a place: nothing stands before it that it would be cut from.</summary>
    public bool MayBegin(int start)
    {
        var sign = signs[start];
        if (sign.Sign == '\0' || sign.Script != '\0' || IsInCommand(start))
        {
            return false;
        }

        return sign.Notation != SignNotation.Plain
            || sign.Start == 0
            || !char.IsAsciiLetterOrDigit(text[sign.Start])
            || !char.IsLetterOrDigit(text[sign.Start - 1]);
    }

    /// <summary>Whether a formula may end before the sign at a place: no script and no rest of a word follows.</summary>
    public bool IsEnd(int end)
    {
        if (end >= signs.Count)
        {
            return true;
        }

        var (last, next) = (signs[end - 1], signs[end]);
        return !IsInCommand(end)
            && (next.Script == '\0' || next.Start > last.End)
            && !(last.Notation == SignNotation.Plain
                && last.End == next.Start
                && IsWordCharacter(last.End - 1)
                && IsWordCharacter(last.End));
    }

    /// <summary>Whether nothing but white space parts the sign at a place from the one before.</summary>
    public bool Touch(int at) => string.IsNullOrWhiteSpace(text[signs[at - 1].End..Math.Max(signs[at - 1].End, signs[at].Start)]);

    /// <summary>Whether stretches that print the same are one formula given again.</summary>
    public bool AreOneFormula(FormulaCopies copies)
    {
        var (first, second, length) = (copies.First, copies.Second, copies.Length);
        if (signs[second].Script != '\0'
            || !IsEnd(copies.End)
            || !Touch(second)
            || IsListed(second)
            || IsInCommand(second)
            || !IsClosed(first, length)
            || !IsClosed(second, length))
        {
            return false;
        }

        var (isOtherNotation, isStyled, hasLetter) = (false, false, false);
        for (var i = 0; i < length; i++)
        {
            var (one, other) = (signs[first + i], signs[second + i]);
            isOtherNotation |= one.DiffersFrom(other);
            isStyled |= one.IsStyled != other.IsStyled;
            hasLetter |= one.IsLetterOrDigit;
        }

        return isOtherNotation
            || (length > 1 && IsFlattened(copies) && (copies.HasThird || (!isStyled && !HasWord(first, length))))
            || IsDisplayedBefore(first, second)
            || (hasLetter && IsGluedTwin(copies));
    }

    /// <summary>
    /// Whether one half has lost its scripts, as what a page shows has. Where both have some, in other places, they are two factors.
    /// A half that is the name of a command is rather that, without its backslash: the <c>in</c> of <c>i_nin</c>.
    /// </summary>
    private bool IsFlattened(FormulaCopies copies)
    {
        var (first, second, length) = (copies.First, copies.Second, copies.Length);
        if (HasScript(first, length) == HasScript(second, length))
        {
            return false;
        }

        var flat = HasScript(first, length) ? second : first;
        return LatexLexiconReader.BuiltIn.Find(text.AsSpan(signs[flat].Start, signs[flat + length - 1].End - signs[flat].Start)) is null;
    }

    private bool HasScript(int start, int length)
    {
        for (var i = start; i < start + length; i++)
        {
            if (signs[i].Script != '\0')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the sign at a place and the one before are printed by one command: \log.</summary>
    private bool IsInCommand(int at) => at > 0 && signs[at - 1].End > signs[at].Start;

    /// <summary>Whether a mark and a gap stand before the sign at a place: what follows is the next of a list.</summary>
    private bool IsListed(int at) => signs[at - 1].Sign is ',' or ';' or '.' or ':' && signs[at].Start > signs[at - 1].End;

    /// <summary>$$n$$ n: no author puts a formula of one line between two signs and gives it again.</summary>
    private bool IsDisplayedBefore(int first, int second) =>
        text.AsSpan(signs[first].Start).StartsWith("$$", StringComparison.Ordinal)
        && text.AsSpan(0, signs[second - 1].End).EndsWith("$$", StringComparison.Ordinal)
        && signs[second].Start > signs[second - 1].End - 1
        && text[signs[second].Start] != '$';

    /// <summary>
    /// z = 1.37z = 1.37: the same characters again without a gap, which say something of something, or are a set, which nobody multiplies
    /// without a sign. Other formulas are: σ_zσ_z is a product, and a tilt is a^+a^+a^+.
    /// </summary>
    private bool IsGluedTwin(FormulaCopies copies)
    {
        var (first, second, length) = (copies.First, copies.Second, copies.Length);
        var one = text.AsSpan(signs[first].Start, signs[second - 1].End - signs[first].Start);
        var other = text.AsSpan(signs[second].Start, signs[second + length - 1].End - signs[second].Start);
        return signs[second - 1].End == signs[second].Start
            && one.SequenceEqual(other)
            && (signs[first].Start == 0 || char.IsWhiteSpace(text[signs[first].Start - 1]) || text[signs[first].Start - 1] == '(')
            && !one.Contains('|')
            && one[0] is not ('=' or '<' or '>' or '_')
            && (one[1..].ContainsAny(Relations) || (!copies.HasThird && one.ContainsAny(Marks) && IsSet(one)));
    }

    /// <summary>Whether it begins with a letter in the typeface of sets.</summary>
    private static bool IsSet(ReadOnlySpan<char> half) => half.StartsWith(@"\mathbb") || DoubleStruck.Contains(half[0]);

    private bool HasWord(int first, int length)
    {
        var letters = 0;
        for (var i = first; i < first + length; i++)
        {
            letters = signs[i].Notation == SignNotation.Plain && char.IsAsciiLetter(signs[i].Sign) ? letters + 1 : 0;
            if (letters > LongestName)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the brackets of a half close in it.</summary>
    private bool IsClosed(int start, int length)
    {
        var (braces, brackets) = (0, 0);
        for (var at = signs[start].Start; at < signs[start + length - 1].End && braces >= 0 && brackets >= 0; at++)
        {
            braces += DepthOf(text[at], "{", "}");

            // An interval may begin with one kind and end with another: (0,1].
            brackets += DepthOf(text[at], "([", ")]");
        }

        return braces == 0 && brackets == 0;
    }

    private static int DepthOf(char c, string open, string close) => open.Contains(c) ? 1 : close.Contains(c) ? -1 : 0;

    private bool IsWordCharacter(int at) => at >= 0 && at < text.Length && char.IsAsciiLetterOrDigit(text[at]);
}
