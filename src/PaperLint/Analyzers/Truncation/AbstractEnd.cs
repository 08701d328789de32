using System.Buffers;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Language.Markup;
using PaperLint.Text;

namespace PaperLint.Analyzers.Truncation;

/// <summary>Judges whether an abstract ends as texts end. Looks at no more than its last few hundred characters.</summary>
internal sealed class AbstractEnd(EndWords words)
{
    private const string Brackets = ")]}）】";
    private const string Joints = ",;:-–—([{</\\&=|`^~“‘«#@、，；：（";

    private static readonly SearchValues<char> s_asides = SearchValues.Create("()[]");

    /// <summary>
    /// UTF-16 units before the end within which an opening bracket must find its match: longer asides than this are not written.
    /// </summary>
    private const int LongestAside = 300;

    /// <summary>UTF-16 units before the end within which a label as <c>Keywords:</c> may stand.</summary>
    private const int LongestList = 300;

    /// <summary>Digits of a count; four may be a year.</summary>
    private const int LongestCount = 3;

    /// <summary>Words are compared in lower case up to this length; there is none in the lists that is longer.</summary>
    private const int LongestWord = 40;

    public EndVerdict Judge(ReadOnlySpan<char> text)
    {
        text = MarkupTail.Trim(text);
        if (text.IsEmpty)
        {
            return EndVerdict.Whole;
        }

        if (text.EndsWith("...") || text[^1] == '…')
        {
            return EndVerdict.Cut;
        }

        var body = SentenceStops.BeforeClosers(text);
        if (body.IsEmpty || SentenceStops.EndWhole(text) || EndsWithAddress(text) || IsList(text))
        {
            return EndVerdict.Whole;
        }

        if (HasOpenBracket(text) || DollarPairs.IsOpenAtEnd(text) || Joints.Contains(text[^1]))
        {
            return EndVerdict.Cut;
        }

        return Brackets.Contains(text[^1]) ? EndVerdict.Open
            : char.IsAsciiDigit(text[^1]) ? JudgeNumber(text)
            : JudgeWord(LastWord(body));
    }

    /// <summary>
    /// A count that nothing follows has lost what it counts, mostly a per cent sign and the rest of its line, which LaTeX
    /// takes for a comment: <c>reduced by 12</c>. A fraction is a measure that may be alone, and a year is no count.
    /// </summary>
    private EndVerdict JudgeNumber(ReadOnlySpan<char> text)
    {
        var start = text.LastIndexOfAnyExceptInRange('0', '9') + 1;
        var before = text[..start].TrimEnd(' ');
        var isCount = before.Length < start && text.Length - start <= LongestCount;
        return isCount && words.CountsFollow(LastWord(before)) ? EndVerdict.Cut : EndVerdict.Open;
    }

    /// <summary>The last run of characters without white space: what is reported.</summary>
    public static TextSpan LastToken(string text)
    {
        var end = text.AsSpan().TrimEnd().Length;
        return TextSpan.FromBounds(text.AsSpan(0, end).LastIndexOfAny(" \t\r\n") + 1, end);
    }

    private EndVerdict JudgeWord(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestWord];
        if (word.IsEmpty || word.Length > LongestWord)
        {
            return EndVerdict.Open;
        }

        lower = lower[..word.ToLowerInvariant(lower)];
        return words.IsDangling(lower) ? EndVerdict.Cut : words.IsClosing(lower) ? EndVerdict.Whole : EndVerdict.Open;
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '\''))
        {
            start--;
        }

        return text[start..];
    }

    /// <summary>Whether a URL, a host with a path or an e-mail address ends the text: after those, authors leave the stop out.</summary>
    private static bool EndsWithAddress(ReadOnlySpan<char> text)
    {
        var token = SentenceStops.BeforeClosers(text[(text.LastIndexOfAny(" \t\r\n") + 1)..]);
        var scheme = token.LastIndexOf("://");
        if (scheme >= 0)
        {
            token = token[(scheme + 3)..];
        }
        else
        {
            token = token.TrimStart("(<[\"'");
        }

        var path = token.IndexOf('/');
        var host = path >= 0 ? token[..path] : token;
        var dot = host.LastIndexOf('.');
        return dot > 0
            && host.Length - dot > 2
            && char.IsAsciiLetter(host[dot + 1])
            && char.IsAsciiLetterOrDigit(host[dot - 1])
            && !host.ContainsAny("(,;");
    }

    private bool IsList(ReadOnlySpan<char> text) => text[^Math.Min(LongestList, text.Length)..].ContainsAny(words.ListLabels);

    private static bool HasOpenBracket(ReadOnlySpan<char> text)
    {
        var closed = 0;
        var rest = text[^Math.Min(LongestAside, text.Length)..];
        while (rest.LastIndexOfAny(s_asides) is var last and >= 0)
        {
            if (rest[last] is ')' or ']')
            {
                closed++;
            }
            else if (closed-- == 0)
            {
                return true;
            }

            rest = rest[..last];
        }

        return false;
    }
}
