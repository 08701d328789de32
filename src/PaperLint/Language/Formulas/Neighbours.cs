namespace PaperLint.Language.Formulas;

/// <summary>The classes of the tokens of a text, by which places are told apart.</summary>
/// <param name="tokens">The tokens.</param>
/// <param name="isJudged">Whether their scores are known, and count.</param>
internal readonly struct Neighbours(MathTokens tokens, bool isJudged)
{
    /// <summary>Where no token is.</summary>
    public const int Beyond = int.MinValue;

    /// <summary>The class of the token before a place, and where that token is.</summary>
    public ulong Before(int index, out int at)
    {
        var isSpaced = tokens.IsSpace(index - 1);
        at = isSpaced ? index - 2 : index - 1;
        if (at < 0)
        {
            at = Beyond;
            return TokenClass.Bound;
        }

        return isSpaced ? Atom.Spaced(ClassOf(at)) : ClassOf(at);
    }

    /// <summary>The class of the token after a place, and where that token is.</summary>
    public ulong After(int index, out int at)
    {
        var isSpaced = tokens.IsSpace(index + 1);
        at = isSpaced ? index + 2 : index + 1;
        if (at >= tokens.Count)
        {
            at = Beyond;
            return TokenClass.Bound;
        }

        return isSpaced ? Atom.Spaced(ClassOf(at)) : ClassOf(at);
    }

    /// <summary>The word at a place without its case; what is no word is told by its class or sign.</summary>
    public ulong WordAt(int index) => index < 0 || index >= tokens.Count ? TokenClass.Bound : tokens[index].Kind switch
    {
        TokenKind.Word or TokenKind.Bare or TokenKind.Glued or TokenKind.Raw => Atom.OfWord(tokens.TextOf(index)),
        TokenKind.Number => ClassOf(index),
        _ => Atom.Of(tokens.CharAt(index)),
    };

    private ulong ClassOf(int index)
    {
        ref readonly var token = ref tokens[index];
        switch (token.Kind)
        {
            case TokenKind.Word:
                return TokenClass.OfWord(tokens.TextOf(index));
            case TokenKind.Letter:
                return tokens.CharAt(index) is 'a' or 'A' or 'I' ? Atom.Of(tokens.CharAt(index))
                    : char.IsAsciiLetterUpper(tokens.CharAt(index)) ? TokenClass.CapitalLetter
                    : TokenClass.SmallLetter;
            case TokenKind.Number:
                return token.Length == 1 ? TokenClass.Digit
                    : tokens.TextOf(index).ContainsAny('.', ',') ? TokenClass.Decimal
                    : TokenClass.Integer;
            case TokenKind.Bare when token.Command!.Role == CommandRole.Function:
                return TokenClass.Function;
            case TokenKind.Bare:
                return isJudged && token.Score != MathToken.Unscored
                    ? TokenClass.Judged(token.Command!, token.Score > 0)
                    : TokenClass.Unjudged(token.Command!);
            case TokenKind.Glued:
                return !isJudged ? TokenClass.Glued : token.Score > 0 ? TokenClass.GluedFormula : TokenClass.OfWord(tokens.TextOf(index));
            case TokenKind.Raw:
                return TokenClass.Raw(token.Command!.Role);
            case TokenKind.Other:
                return TokenClass.OfSign(tokens.CharAt(index));
            default:
                return Atom.Of(tokens.CharAt(index));
        }
    }
}
