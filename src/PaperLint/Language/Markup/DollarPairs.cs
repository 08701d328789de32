namespace PaperLint.Language.Markup;

/// <summary>
/// Which dollar signs open and close a formula (<c>$x^2$</c>), and which are money, shell variables or sigils (<c>$5 to $10</c>).
/// </summary>
internal static class DollarPairs
{
    /// <summary>The longest formula in a line, in characters; it keeps the reading linear where a sign never closes.</summary>
    private const int Longest = 200;

    /// <summary>The place of the sign that closes the formula opened at a place, or -1 where that sign opens none.</summary>
    public static int Close(ReadOnlySpan<char> text, int open)
    {
        var content = text[(open + 1)..Math.Min(text.Length, open + 2 + Longest)];
        var length = Next(content);
        if (length < 0)
        {
            return -1;
        }

        var close = open + 1 + length;
        var isAmount = close + 1 < text.Length && char.IsAsciiDigit(text[close + 1]);
        content = content[..length];
        return !isAmount && (IsFormula(content) || (IsSpacedFormula(content) && MayOpenSpaced(text[..open]))) ? close : -1;
    }

    /// <summary>Whether a text ends inside a formula: its last sign was left open.</summary>
    public static bool IsOpenAtEnd(ReadOnlySpan<char> text)
    {
        var open = -1;
        for (var at = Next(text); at >= 0; at = After(text, at))
        {
            if (Close(text, at) is >= 0 and var close)
            {
                open = -1;
                at = close;
            }
            else
            {
                open = at;
            }
        }

        return open >= 0 && IsLeftOpen(text, open);
    }

    /// <summary>Whether no sign follows the one at a place before the text ends, and what follows is no amount of money.</summary>
    public static bool IsLeftOpen(ReadOnlySpan<char> text, int open) =>
        text.Length - open <= Longest
        && open + 1 < text.Length
        && !char.IsAsciiDigit(text[open + 1])
        && Next(text[(open + 1)..]) < 0;

    private static int After(ReadOnlySpan<char> text, int at) => Next(text[(at + 1)..]) is >= 0 and var next ? at + 1 + next : -1;

    /// <summary>The first sign that has no backslash before it.</summary>
    private static int Next(ReadOnlySpan<char> text)
    {
        for (var from = 0; from < text.Length;)
        {
            var found = text[from..].IndexOfAny('$', '\\');
            if (found < 0)
            {
                return -1;
            }

            if (text[from + found] == '$')
            {
                return from + found;
            }

            from += found + 2;
        }

        return -1;
    }

    /// <summary>One symbol, something with marks of formulas, or a word that does not begin as an amount does.</summary>
    private static bool IsFormula(ReadOnlySpan<char> content)
    {
        if (content.IsEmpty || char.IsWhiteSpace(content[0]) || char.IsWhiteSpace(content[^1]))
        {
            return false;
        }

        return content.Length <= 2 || content.ContainsAny(@"\^_=<>{}") || (!content.Contains(' ') && !char.IsAsciiDigit(content[0]));
    }

    /// <summary><c>$ x $</c>: with a gap at both ends only what is surely none of money: one letter, or marks of LaTeX.</summary>
    private static bool IsSpacedFormula(ReadOnlySpan<char> content)
    {
        var inner = content.Trim(' ');
        return content.Length > inner.Length
            && content is [' ', .., ' ']
            && (inner.ContainsAny(@"\^_") || (inner.Length == 1 && char.IsAsciiLetter(inner[0])));
    }

    /// <summary>Whether the sign does not stand behind what it counts (5 $), and is no half of another sign.</summary>
    private static bool MayOpenSpaced(ReadOnlySpan<char> before) =>
        before.TrimEnd(' ') is not [.., >= '0' and <= '9'] && before is not [.., '$'];
}
