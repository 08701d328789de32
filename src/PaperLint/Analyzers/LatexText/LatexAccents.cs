using Microsoft.CodeAnalysis.Text;
using PaperLint.Text;

namespace PaperLint.Analyzers.LatexText;

/// <summary>Reads accents: <c>\'e</c>, <c>\'{e}</c>, <c>\'\i</c>, <c>\c{c}</c>, and the same in braces.</summary>
internal static class LatexAccents
{
    /// <summary>The endings of English words after an apostrophe, which some exporters escape: <c>it\'s</c>.</summary>
    private static readonly string[] s_contractions = ["s", "t", "re", "ve", "ll", "d", "m"];

    /// <summary>
    /// The accent whose backslash is at <paramref name="at"/>; <paramref name="start"/> is there too, or at the brace before it.
    /// </summary>
    public static LatexMatch? Read(string text, int start, int at)
    {
        if (at + 1 >= text.Length || !LatexAccent.Is(text[at + 1]))
        {
            return null;
        }

        var mark = text[at + 1];
        if (start == at && mark is ('\'' or '"') && ReadEscapedQuote(text, at) is { } quote)
        {
            return quote;
        }

        if (ReadLetter(text, at + 2, char.IsAsciiLetter(mark), out var end) is not { } letter
            || LatexAccent.Over(mark, letter) is not { } accented)
        {
            return null;
        }

        if (start < at)
        {
            if (!LatexGroups.At(text, end, '}'))
            {
                return null;
            }

            end++;
        }

        return LatexMatch.Replace(LatexConstruct.Accent, TextSpan.FromBounds(start, end), accented.ToString());
    }

    /// <summary>
    /// The letter under the accent: bare, in braces, or a dotless one. An accent that is a letter itself needs the braces or a
    /// space.
    /// </summary>
    private static char? ReadLetter(string text, int at, bool isWord, out int end)
    {
        var spaced = LatexGroups.SkipSpaces(text, at);
        end = spaced;
        if (LatexGroups.At(text, spaced, '{'))
        {
            var letter = ReadBare(text, LatexGroups.SkipSpaces(text, spaced + 1), out end);
            return letter is not null && LatexGroups.At(text, end, '}') ? Closed(letter, ref end) : null;
        }

        return isWord && spaced == at ? null : ReadBare(text, spaced, out end);
    }

    private static char? Closed(char? letter, ref int end)
    {
        end++;
        return letter;
    }

    private static char? ReadBare(string text, int at, out int end)
    {
        end = at;
        if (at >= text.Length)
        {
            return null;
        }

        // The dotless letters exist to carry accents; with one they are the plain ones.
        if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] is 'i' or 'j' && LatexGroups.EndOfName(text, at + 1) == at + 2)
        {
            end = at + 2;
            return text[at + 1];
        }

        end = at + 1;
        return char.IsAsciiLetter(text[at]) ? text[at] : null;
    }

    /// <summary>A quote or apostrophe that some exporter escaped: <c>\"so\"</c>, <c>it\'s</c>.</summary>
    private static LatexMatch? ReadEscapedQuote(string text, int at)
    {
        var after = at + 2;
        var wordBefore = at > 0 && char.IsLetterOrDigit(text[at - 1]);
        var wordEnd = LatexGroups.EndOfName(text, after);
        var isQuote = text[at + 1] == '"'
            ? IsQuote(text, at, wordBefore)
            : wordBefore && Array.IndexOf(s_contractions, text[after..wordEnd]) >= 0;
        return isQuote || (wordBefore && wordEnd == after && !LatexGroups.At(text, after, '{') && !LatexGroups.At(text, after, '\\'))
            ? LatexMatch.Replace(LatexConstruct.Escape, new TextSpan(at, 2), text[at + 1].ToString()) with { IsCertain = false }
            : null;
    }

    /// <summary>Whether another escaped quote closes what this one opens, or opened what it closes.</summary>
    private static bool IsQuote(string text, int at, bool wordBefore) => wordBefore
        ? at + 2 >= text.Length || !(char.IsLetter(text[at + 2]) || text[at + 2] is '{' or '\\')
        : text.AsSpan(at + 2)
            .IndexOf("\\\"") is var close and > 0
            && !(at + 4 + close < text.Length && char.IsLetter(text[at + 4 + close]));
}
