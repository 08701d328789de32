namespace PaperLint.Language.Formulas;

/// <summary>Tells which repairs may be made unseen: all of the formula must be sure, and nothing of it left as it is.</summary>
internal readonly struct FormulaTrust(MathTokens tokens, int safeScore)
{
    public bool IsSafe(Formula formula)
    {
        if (formula.Defect is LatexDefect.BrokenFormula or LatexDefect.GluedFunction or LatexDefect.DollarFormula)
        {
            return false;
        }

        var isFirm = false;
        for (var i = formula.Start; i < formula.End; i++)
        {
            isFirm |= tokens[i].Kind is TokenKind.Script or TokenKind.Number
                || (tokens[i].Command is { Role: not CommandRole.Greek } && tokens.IsCommand(i))
                || (tokens[i].Kind == TokenKind.Sign && tokens.CharAt(i) is '=' or '<' or '>' or '|');
            if (!IsSure(i) || !IsWhole(i))
            {
                return false;
            }
        }

        return (isFirm || AreCertain(formula)) && !MayGoOn(tokens.Before(formula.Start)) && !MayGoOn(tokens.After(formula.End - 1));
    }

    /// <summary>
    /// Whether it was judged without doubt to be a command. What reads as prose inside of a formula was judged wrong, here or
    /// there.
    /// </summary>
    private bool IsSure(int index) => tokens[index].Score == MathToken.Unscored || tokens[index].Score >= safeScore;

    /// <summary>A letter that stands alone among words is often spelt out: it takes more.</summary>
    private bool AreCertain(Formula formula)
    {
        for (var i = formula.Start; i < formula.End; i++)
        {
            if (tokens[i].Score != MathToken.Unscored && tokens[i].Score < safeScore + (safeScore / 2))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether what is written for the token is all that it says.</summary>
    private bool IsWhole(int index) => tokens[index].Kind switch
    {
        TokenKind.Escape => false,

        // What is left of "obsleq" may be more than a name.
        TokenKind.Word => !tokens.IsKind(index - 1, TokenKind.Script),
        TokenKind.Open or TokenKind.Close => tokens[index].Partner >= 0,
        TokenKind.Bare or TokenKind.Raw =>
            tokens[index].Command!.Role is not (CommandRole.Fraction or CommandRole.Accent or CommandRole.Space or CommandRole.Style)
            && tokens[index].Command!.Name is not ("sqrt" or "not"),
        TokenKind.Sign =>
            !(tokens.CharAt(index) is ',' or ';' or ':' or '!' or '~'
            && !tokens.IsSpace(index + 1)
            && tokens.EndsOperand(index - 1)
            && !tokens.IsKind(index + 1, TokenKind.Number)),
        _ => true,
    };

    /// <summary>Whether what stands beside the formula may belong to it: it was judged to be prose, but not without doubt.</summary>
    private bool MayGoOn(int index) => index >= 0 && tokens[index].Score > -safeScore && !IsSure(index);
}
