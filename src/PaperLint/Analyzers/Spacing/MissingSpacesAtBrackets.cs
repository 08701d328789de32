using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;

namespace PaperLint.Analyzers.Spacing;

/// <summary>Finds brackets that touch the word before or after them: <c>injector(LPI)</c>, <c>(NMS)are</c>.</summary>
internal sealed class MissingSpacesAtBrackets(SpacingWords words)
{
    /// <summary>The longest remark in brackets that is looked through.</summary>
    private const int LongestRemark = 120;

    private const int ShortestName = 5;
    private const int LongestNumber = 3;

    /// <summary>
    /// Functions and endings have their bracket at once (<c>O(n)</c>, <c>softmax(QK)</c>, <c>target(s)</c>), so the word
    /// must be one of prose and the brackets must hold an acronym, a number with its unit, or several words. A remark of
    /// several words is torn: its opening bracket is in another word than the closing one.
    /// </summary>
    public TextMatch? Before(Prose prose, int at)
    {
        var word = prose.WordBefore(at);
        var close = CloseOf(prose, at);
        if (close > 0 && IsGain(prose[TextSpan.FromBounds(at + 1, close)]) && IsName(prose[TextSpan.FromBounds(prose.TokenStart(at), at)]))
        {
            return TextMatch.InsertSpace(TextSpan.FromBounds(prose.TokenStart(at), prose.TokenEnd(at)), at);
        }

        if (word.Length < 3
            || close < 0
            || char.IsLetterOrDigit(prose.At(close + 1))
            || !prose.IsWholeBefore(word)
            || words.Functions.Contain(prose[word]))
        {
            return null;
        }

        var inside = TextSpan.FromBounds(at + 1, close);
        var lower = prose.IsLower(TextSpan.FromBounds(word.Start + 1, word.End)) || IsPluralAcronym(prose, word);
        return lower && (IsAcronym(prose, inside, word) || IsRemark(prose, inside))
            ? TextMatch.InsertSpace(TextSpan.FromBounds(prose.TokenStart(at), prose.TokenEnd(at)), at)
            : null;
    }

    /// <summary>
    /// Letters after a bracket often end the word that it opened (<c>(de)compression</c>), so the bracket must hold an acronym of
    /// its own.
    /// </summary>
    public TextMatch? After(Prose prose, int at)
    {
        var word = prose.WordAfter(at + 1);
        if (prose.Text[at] != ')' || word.Length < 2 || !prose.IsWholeAfter(word) || !words.Starts.Contain(prose[word]))
        {
            return null;
        }

        var open = prose.Text.LastIndexOf('(', at, Math.Min(at, LongestRemark));
        var inside = TextSpan.FromBounds(open + 1, at);
        return open > 0 && char.IsWhiteSpace(prose.Text[open - 1]) && inside.Length > 1 && Capitals(prose, inside) > 1
            ? TextMatch.InsertSpace(TextSpan.FromBounds(open, word.End), at + 1)
            : null;
    }

    private static int CloseOf(Prose prose, int open)
    {
        var length = Math.Min(LongestRemark, prose.Text.Length - open - 1);
        var close = prose.Text.AsSpan(open + 1, length).IndexOfAny('(', ')');
        return close > 0 && prose.Text[open + 1 + close] == ')' ? open + 1 + close : -1;
    }

    /// <summary>
    /// An acronym of several capitals; a lone pair of them could be two variables, so one must be the word's own initial.
    /// </summary>
    private static bool IsAcronym(Prose prose, TextSpan inside, TextSpan word)
    {
        var capitals = Capitals(prose, inside);
        if (capitals < 2 || inside.Length > 14 || !char.IsUpper(prose.Text[inside.Start]))
        {
            return false;
        }

        foreach (var c in prose[inside])
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '+' or '/'))
            {
                return false;
            }
        }

        return capitals > 2 || prose[inside].Contains(char.ToUpperInvariant(prose.Text[word.Start]));
    }

    /// <summary>Several words, or a number with a per cent sign.</summary>
    private static bool IsRemark(Prose prose, TextSpan inside)
    {
        var text = prose[inside];
        var space = text.IndexOf(' ');
        var first = prose.WordAfter(inside.Start);
        var second = space < 0 ? default : prose.WordAfter(inside.Start + space + 1);
        return text.IndexOfAny('=', '^', '\\') < 0 && (char.IsDigit(text[0]) || text[0] is '+' or '-'
            ? text.Contains('%') || (second.Length > 2 && !text.Contains(','))
            : first.Length > 2 && second.Length > 1 && text[space - 1] != ',');
    }

    /// <summary>A sign and a number that is no whole one: what a table of results says, and no argument of a function.</summary>
    private static bool IsGain(ReadOnlySpan<char> inside) =>
        inside is ['+' or '-' or '−' or '±', >= '0' and <= '9', ..]
        && inside.IndexOfAny('.', '%') >= 0
        && inside.IndexOfAnyExcept("+-−±0123456789.%") is < 0 or > LongestNumber;

    /// <summary>What has a small letter and several more characters is no function of mathematics.</summary>
    private static bool IsName(ReadOnlySpan<char> token) => token.Length >= ShortestName && token.ContainsAnyInRange('a', 'z');

    private static bool IsPluralAcronym(Prose prose, TextSpan word) =>
        prose.Text[word.End - 1] == 's' && Capitals(prose, word) == word.Length - 1;

    private static int Capitals(Prose prose, TextSpan span)
    {
        var count = 0;
        foreach (var c in prose[span])
        {
            count += char.IsUpper(c) ? 1 : 0;
        }

        return count;
    }
}
