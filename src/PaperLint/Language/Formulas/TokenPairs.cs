namespace PaperLint.Language.Formulas;

/// <summary>Joins brackets, and the signs that open and close formulas, with their partners.</summary>
internal static class TokenPairs
{
    /// <summary>A formula between dollar signs is shorter; two prices are further apart or have words between.</summary>
    private const int LongestInline = 200;

    public static void Join(string text, Span<MathToken> tokens)
    {
        var braces = new Stack<int>();
        var brackets = new Stack<int>();
        var opening = MathTokens.None;
        var dollar = MathTokens.None;
        for (var i = 0; i < tokens.Length; i++)
        {
            var c = text[tokens[i].Start];
            switch (tokens[i].Kind)
            {
                case TokenKind.Open:
                    (c == '{' ? braces : brackets).Push(i);
                    break;
                case TokenKind.Close when (c == '}' ? braces : brackets).TryPop(out var partner):
                    Pair(tokens, partner, i);
                    break;
                case TokenKind.Escape when c == '\\' && tokens[i].Length == 2:
                    var sign = text[tokens[i].Start + 1];
                    if (sign is '(' or '[')
                    {
                        opening = i;
                    }
                    else if (sign is ')' or ']' && opening >= 0)
                    {
                        Pair(tokens, opening, i);
                        opening = MathTokens.None;
                    }

                    break;
                case TokenKind.Escape when c == '$':
                    if (dollar >= 0 && IsInline(text.AsSpan(tokens[dollar].End, tokens[i].Start - tokens[dollar].End)))
                    {
                        Pair(tokens, dollar, i);
                        dollar = MathTokens.None;
                    }
                    else
                    {
                        dollar = i;
                    }

                    break;
            }
        }
    }

    private static void Pair(Span<MathToken> tokens, int open, int close)
    {
        tokens[open].Partner = close;
        tokens[close].Partner = open;
    }

    /// <summary>Whether what stands between two dollar signs is a formula and not the text between two prices.</summary>
    private static bool IsInline(ReadOnlySpan<char> content)
    {
        if (content.Length is 0 or > LongestInline || content[0] == ' ' || content[^1] == ' ')
        {
            return false;
        }

        return content.Length <= 2 || content.ContainsAny(@"\^_=<>{}") || (!content.Contains(' ') && !char.IsAsciiDigit(content[0]));
    }
}
