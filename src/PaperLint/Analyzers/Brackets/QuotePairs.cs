using System.Buffers;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;
using PaperLint.Text;

namespace PaperLint.Analyzers.Brackets;

/// <summary>
/// Pairs double quotation marks by the sides they have words on. A mark that could open and close leaves the rest of
/// the text undecided; single marks are left alone, since most are apostrophes, but where one closes what a double
/// mark opened.
/// </summary>
internal static class QuotePairs
{
    private static readonly SearchValues<char> s_quotes = SearchValues.Create("\"“”„`'");

    /// <summary>How far a wrong closing mark can be from its opening one.</summary>
    private const int LongestQuotation = 80;

    /// <summary>In place of an offset: open by a quote of LaTeX, or by the low mark of „Polish” and „German“.</summary>
    private const int OtherQuote = -2;

    public static bool HasAny(ReadOnlySpan<char> text) => text.IndexOfAny('"', '“', '”') >= 0;

    public static List<TextMatch> FindUnpaired(BracketedText text)
    {
        var unpaired = new List<TextMatch>();
        if (!HasAny(text.Text))
        {
            return unpaired;
        }

        var open = -1;
        for (var i = text.Text.NextOf(s_quotes, 0); i >= 0; i = text.Text.NextOf(s_quotes, i + 1))
        {
            if (IsDoubled(text, i))
            {
                // LaTeX's own quotes pair with '"' as well; they are another rule's.
                open = text.Text[i] == '`' ? OtherQuote : -1;
                i++;
                continue;
            }

            if (text.Text[i] == '„' && text.Counts(i))
            {
                open = OtherQuote;
                continue;
            }

            if (text.Text[i] is not ('"' or '“' or '”') || !text.Counts(i) || (open == -1 && IsInch(text, i)))
            {
                continue;
            }

            switch (SideOf(text, i, open))
            {
                case Side.Opening:
                    Leave(text, open, unpaired);
                    open = i;
                    break;
                case Side.Closing when open == -1:
                    unpaired.Add(TextMatch.Left(new TextSpan(i, 1)));
                    break;
                case Side.Closing:
                    open = -1;
                    break;
                default:
                    return unpaired;
            }
        }

        if (text.IsWhole)
        {
            Leave(text, open, unpaired);
        }

        return unpaired;
    }

    private static void Leave(BracketedText text, int open, List<TextMatch> unpaired)
    {
        if (open < 0)
        {
            return;
        }

        var close = WrongClose(text, open);
        unpaired.Add(close < 0
            ? TextMatch.Left(new TextSpan(open, 1))
            : TextMatch.Replace(new TextSpan(close, 1), text.Text[open] == '“' ? "”" : "\"") with
            {
                Span = TextSpan.FromBounds(open, close + 1),
                IsCertain = false,
            });
    }

    /// <summary>A single mark that closes a double one: not an apostrophe, nor the end of a plural (<c>cars'</c>).</summary>
    private static int WrongClose(BracketedText text, int open)
    {
        var limit = Math.Min(text.Text.Length, open + LongestQuotation);
        for (var i = open + 2; i < limit && text.Text[i] != '"'; i++)
        {
            if (text.Text[i] is '\'' or '’'
                && char.IsLetterOrDigit(text.Text[i - 1])
                && text.Text[i - 1] != 's'
                && !char.IsLetterOrDigit(text.At(i + 1)))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsDoubled(BracketedText text, int at) => text.Text[at] is '`' or '\'' && text.At(at + 1) == text.Text[at];

    /// <summary>Inches and seconds: <c>a 7" disk</c>.</summary>
    private static bool IsInch(BracketedText text, int at) =>
        text.Text[at] == '"' && char.IsDigit(text.At(at - 1)) && !char.IsLetterOrDigit(text.At(at + 1));

    private static Side SideOf(BracketedText text, int at, int open)
    {
        switch (text.Text[at])
        {
            case '“':
                return open == OtherQuote ? Side.Closing : Side.Opening;

            // Swedish and Finnish ”open” with the mark that closes.
            case '”':
                return open == -1 && IsBeforeWord(text, at) ? Side.Opening : Side.Closing;
        }

        var before = IsOuter(text.At(at - 1));
        var after = IsOuter(text.At(at + 1));
        return before == after ? Side.Unknown : before ? Side.Opening : Side.Closing;
    }

    private static bool IsBeforeWord(BracketedText text, int at) =>
        char.IsLetterOrDigit(text.At(at + 1)) && (text.At(at - 1) is '\0' or '(' or '[' || char.IsWhiteSpace(text.At(at - 1)));

    private static bool IsOuter(char c) =>
        c is '\0' or '(' or ')' or '[' or ']' or ',' or ';' or ':' or '.' or '?' or '!' or '/' or '-' or '–' or '—' || char.IsWhiteSpace(c);

    private enum Side
    {
        Unknown,
        Opening,
        Closing,
    }
}
