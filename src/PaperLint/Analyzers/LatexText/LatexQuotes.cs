using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.LatexText;

/// <summary>Reads quotes typed as LaTeX wants them: <c>``so''</c>, <c>``so"</c>, <c>''so''</c>, <c>`so'</c>.</summary>
internal static class LatexQuotes
{
    /// <summary>The longest quotation that is still taken for one: a long title or a sentence.</summary>
    private const int LongestQuotation = 250;

    public static LatexMatch? Read(string text, int at)
    {
        if (IsDouble(text, at, '`'))
        {
            return ReadDouble(text, at);
        }

        if (IsDouble(text, at, '\''))
        {
            return CanOpen(text, at, 2) ? ReadDouble(text, at) : null;
        }

        return text[at] == '`' && CanOpen(text, at, 1) ? ReadSingle(text, at) : null;
    }

    private static LatexMatch ReadDouble(string text, int at)
    {
        var open = new TextSpan(at, 2);
        var limit = Math.Min(text.Length, at + LongestQuotation);
        for (var i = at + 2; i < limit; i++)
        {
            if (text[i] == '"')
            {
                return LatexMatch.Unwrap(LatexConstruct.LooseQuotes, open, new TextSpan(i, 1), "\"") with
                {
                    Changes = [new TextChange(open, "\"")],
                };
            }

            if (IsDouble(text, i, '\''))
            {
                return LatexMatch.Unwrap(LatexConstruct.Quotes, open, new TextSpan(i, 2), "\"");
            }

            if (IsDouble(text, i, '`'))
            {
                break;
            }
        }

        return LatexMatch.Left(LatexConstruct.LooseQuotes, open);
    }

    private static LatexMatch? ReadSingle(string text, int at)
    {
        var limit = Math.Min(text.Length, at + LongestQuotation);
        for (var i = at + 2; i < limit && text[i] != '`'; i++)
        {
            if (text[i] == '\''
                && char.IsLetterOrDigit(text[i - 1]) is var afterWord
                && !(afterWord && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])))
            {
                return IsDouble(text, i, '\'')
                    ? null
                    : LatexMatch.Unwrap(LatexConstruct.SingleQuotes, new TextSpan(at, 1), new TextSpan(i, 1), "'") with
                    {
                        Changes = [new TextChange(new TextSpan(at, 1), "'")],
                    };
            }
        }

        return null;
    }

    private static bool IsDouble(string text, int at, char mark) =>
        text[at] == mark && at + 1 < text.Length && text[at + 1] == mark && !(at + 2 < text.Length && text[at + 2] == mark);

    /// <summary>Whether the mark is where a quotation can begin: not after a word, and before one.</summary>
    private static bool CanOpen(string text, int at, int length) =>
        (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '-' or '/') &&
        at + length < text.Length && (char.IsLetterOrDigit(text[at + length]) || text[at + length] is '\\' or '$');
}
