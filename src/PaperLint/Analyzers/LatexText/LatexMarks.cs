using Microsoft.CodeAnalysis.Text;
using PaperLint.Text;

namespace PaperLint.Analyzers.LatexText;

/// <summary>Reads the marks that are no commands: the tie, the dash and the comment.</summary>
internal static class LatexMarks
{
    /// <summary>Hyphens of an em dash; more are a rule.</summary>
    private const int LongestDash = 3;

    /// <summary>
    /// A tilde is a tie where it stands for the space between two words: not before a number or after one
    /// (<c>10~30</c>, <c>~2%</c>: about), nor between two symbols (<c>x~N(0,1)</c>: distributed as).
    /// </summary>
    public static LatexMatch? ReadTie(string text, int at)
    {
        if (at == 0 || at + 1 >= text.Length)
        {
            return null;
        }

        var (before, after) = (text[at - 1], text[at + 1]);
        var reads = IsWordEnd(text, at - 1) && IsWordStart(text, at + 1)
            && !(char.IsDigit(before) && char.IsDigit(after))
            && !(IsSymbol(text, at - 1, at - 1) && IsSymbol(text, at + 1, at + 1));
        return reads
            ? LatexMatch.Replace(LatexConstruct.Tie, new TextSpan(at, 1), " ") with
            {
                IsCertain = !char.IsDigit(before)
                && !char.IsDigit(after)
            }
            : null;
    }

    /// <summary>A percent sign at the start of a sentence: the rest of its line was a comment.</summary>
    public static LatexMatch? ReadComment(string text, int at)
    {
        var end = LatexGroups.SkipSpaces(text, at + 1);
        var word = LatexGroups.EndOfName(text, end);
        if (at < 2 || !char.IsWhiteSpace(text[at - 1]) || word == end)
        {
            return null;
        }

        var before = at - 1;
        while (before > 0 && char.IsWhiteSpace(text[before]))
        {
            before--;
        }

        var isName = word - end > 1 && char.IsUpper(text[end + 1]);
        var isSentence = (text[before] == ':' || SentenceStops.Has(text[before])) && char.IsUpper(text[end]) && !isName;
        return isSentence
            ? new LatexMatch(LatexConstruct.Comment, TextSpan.FromBounds(at, word), [new TextChange(TextSpan.FromBounds(at, end), "")])
            {
                Anchor = new TextSpan(at, 1),
                IsCertain = false,
            }
            : null;
    }

    /// <summary>Two or three hyphens between words or numbers, or alone between spaces; not an option (<c>--all</c>) or a rule.</summary>
    public static LatexMatch? ReadDash(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at <= LongestDash && text[end] == '-')
        {
            end++;
        }

        if (end - at is not (2 or LongestDash) || at == 0 || end == text.Length || text[at - 1] == '-')
        {
            return null;
        }

        var spaced = char.IsWhiteSpace(text[at - 1]);
        var closed = (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is ')' or '"' or '\'' or '$' or '%' or '.' or '}')
            && (char.IsLetterOrDigit(text[end]) || char.IsWhiteSpace(text[end]) || text[end] is '(' or '"' or '\'' or '$' or '\\');
        return (spaced && char.IsWhiteSpace(text[end])) || closed ? Dash(text, TextSpan.FromBounds(at, end)) : null;
    }

    /// <summary>
    /// Three hyphens are an em dash; two an en dash between numbers, whose spaces go, and between spaces. Two that join
    /// words are the dash of a compound (<c>robot--task</c>) or open a remark as an em dash does, which the text does not tell.
    /// </summary>
    private static LatexMatch Dash(string text, TextSpan span)
    {
        if (span.Length == LongestDash)
        {
            return LatexMatch.Replace(LatexConstruct.Dash, span, "—");
        }

        var (start, end) = (span.Start, span.End);
        while (start > 0 && text[start - 1] == ' ')
        {
            start--;
        }

        end = LatexGroups.SkipSpaces(text, end);
        if (start > 0 && end < text.Length && IsQuantityEnd(text, start - 1) && char.IsDigit(text[end]))
        {
            return LatexMatch.Replace(LatexConstruct.Dash, span, "–") with
            {
                Changes =
                [new TextChange(TextSpan.FromBounds(start, end), "–")]
            };
        }

        return start < span.Start
            || end > span.End
            ? LatexMatch.Replace(LatexConstruct.Dash, span, "–")
            : LatexMatch.Left(LatexConstruct.Dash, span);
    }

    /// <summary>Whether a number ends there, or its unit: <c>40%</c>, <c>3x</c>.</summary>
    private static bool IsQuantityEnd(string text, int at) =>
        char.IsDigit(text[at]) || (at > 0 && char.IsDigit(text[at - 1]) && (text[at] is '%' or 'x' or '×' or '°'));

    private static bool IsWordEnd(string text, int at) =>
        char.IsLetterOrDigit(text[at]) || text[at] is '.' or ')' or ',' or '}' or ':' or ';' or '$';

    private static bool IsWordStart(string text, int at) => char.IsLetterOrDigit(text[at]) || text[at] is '(' or '\\' or '$' or '[';

    /// <summary>Whether the character is a word of one letter: the name of a variable.</summary>
    private static bool IsSymbol(string text, int first, int last) =>
        char.IsLetter(text[first]) && text[first] is not ('a' or 'A' or 'I')
        && text.IsApart(first, last + 1);
}
