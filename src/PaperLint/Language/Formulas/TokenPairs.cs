using PaperLint.Language.Markup;

namespace PaperLint.Language.Formulas;

/// <summary>Joins brackets, and the signs that open and close formulas, with their partners.</summary>
internal static class TokenPairs
{
    public static void Join(string text, Span<MathToken> tokens)
    {
        var braces = new Stack<int>();
        var brackets = new Stack<int>();
        var opening = MathTokens.None;
        var dollar = MathTokens.None;
        var closing = -1;
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
                    if (dollar >= 0 && closing == tokens[i].Start)
                    {
                        Pair(tokens, dollar, i);
                        dollar = MathTokens.None;
                    }
                    else
                    {
                        dollar = i;
                        closing = DollarPairs.Close(text, tokens[i].Start);
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
}
