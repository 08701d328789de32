using System.Buffers;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;
using PaperLint.Text;

namespace PaperLint.Analyzers.Brackets;

/// <summary>
/// Pairs brackets. Round and square ones may pair, since half-open ranges do (<c>(0,1]</c>), and the mark of a list
/// needs no opening one (<c>1)</c>, <c>iv)</c>).
/// </summary>
internal static class BracketPairs
{
    private static readonly SearchValues<char> s_brackets = SearchValues.Create("()[]");

    /// <summary>Longest mark of a list: <c>viii</c>.</summary>
    private const int LongestListMark = 4;

    /// <summary>A quick look: whether each bracket has its partner, as in nearly all texts.</summary>
    public static bool AreAllPaired(ReadOnlySpan<char> text)
    {
        var open = 0;
        while (text.IndexOfAny(s_brackets) is var at and >= 0)
        {
            open += text[at] is '(' or '[' ? 1 : -1;
            if (open < 0)
            {
                return false;
            }

            text = text[(at + 1)..];
        }

        return open == 0;
    }

    public static List<TextMatch> FindUnpaired(BracketedText text)
    {
        var open = new Stack<int>();
        var unpaired = new List<TextMatch>();
        for (var i = text.Text.NextOf(s_brackets, 0); i >= 0; i = text.Text.NextOf(s_brackets, i + 1))
        {
            var c = text.Text[i];
            if (!text.Counts(i))
            {
                continue;
            }

            if (c is '(' or '[')
            {
                open.Push(i);
            }
            else if (!open.TryPop(out _) && !IsListMark(text, i) && !IsFace(text, i))
            {
                unpaired.Add(Surplus(text, i) is { } change
                    ? new TextMatch(new TextSpan(i, 1), [change]) { IsCertain = false }
                    : TextMatch.Left(new TextSpan(i, 1)));
            }
        }

        if (open.Count > 0 && text.IsWhole)
        {
            unpaired.AddRange(open.Where(i => !IsFace(text, i)).Select(i => TextMatch.Left(new TextSpan(i, 1))));
        }

        unpaired.Sort((one, other) => one.Span.Start.CompareTo(other.Span.Start));
        return unpaired;
    }

    /// <summary>The second of two closing brackets is one too many; anywhere else the opening one may be what is missing.</summary>
    private static TextChange? Surplus(BracketedText text, int at) =>
        text.At(at - 1) == text.Text[at] ? new TextChange(new TextSpan(at, 1), "") : null;

    private static bool IsListMark(BracketedText text, int at)
    {
        // '\emph{b})' and 'ii.)' are marks too.
        var end = text.At(at - 1) is '}' or '.' or '*' ? at - 1 : at;
        var start = end;
        while (start > 0 && end - start <= LongestListMark && char.IsLetterOrDigit(text.Text[start - 1]))
        {
            start--;
        }

        var mark = text.Text.AsSpan(start, end - start);
        var isShort = mark.Length == 1 || (mark.Length is 2 or 3 && mark.IndexOfAnyExceptInRange('0', '9') < 0);
        var isRoman = mark.Length is > 1 and <= LongestListMark && mark.IndexOfAnyExcept("ivxIVX") < 0;
        return text.Text[at] == ')' && (isShort || isRoman) && !char.IsLetterOrDigit(text.At(start - 1));
    }

    /// <summary>Whether the bracket is the mouth of a face: <c>:)</c>.</summary>
    private static bool IsFace(BracketedText text, int at) =>
        text.At(at - 1) is ':' or ';' or '-' && !char.IsLetterOrDigit(text.At(at - 2));
}
