namespace PaperLint.Language.Formulas;

/// <summary>
/// Tells what a pair of braces is: the argument of a command, a script, a set, leftover grouping, or the ruin of a fraction.
/// </summary>
internal readonly struct FormulaGroups(MathTokens tokens)
{
    /// <summary>Whether the group is what a script or a command before it takes.</summary>
    public bool IsArgument(int open)
    {
        var before = open - 1;
        if (tokens.IsKind(before, TokenKind.Script))
        {
            return true;
        }

        if (tokens.IsKind(before, TokenKind.Escape) && tokens.CharAt(before) == '\\')
        {
            return tokens[before].Partner < 0;
        }

        if (tokens.IsCommand(before))
        {
            return tokens.CommandOf(before)!.Role is CommandRole.Style or CommandRole.Accent or CommandRole.Fraction
                || tokens.CommandOf(before)!.Name == "sqrt";
        }

        // The second argument of a fraction that kept its backslash.
        return tokens.Is(before, '}')
            && tokens[before].Partner > 0
            && tokens.CommandOf(tokens[before].Partner - 1) is { Role: CommandRole.Fraction }
            && tokens.IsCommand(tokens[before].Partner - 1);
    }

    /// <summary>
    /// Whether the braces only group, as in <c>{sim}100</c>, <c>5{,}803</c> and <c>{rm T}</c>, so that nothing is lost without
    /// them.
    /// </summary>
    public bool IsGrouping(int open)
    {
        var close = tokens[open].Partner;
        if (close < 0)
        {
            return false;
        }

        if (close == open + 1)
        {
            return tokens.IsKind(close + 1, TokenKind.Script)
                || (tokens.IsKind(open - 1, TokenKind.Number) && tokens.IsKind(close + 1, TokenKind.Number));
        }

        if (close == open + 2)
        {
            return !tokens.IsKind(open + 1, TokenKind.Escape) && (!tokens.IsWord(open + 1) || IsEmphasis(open));
        }

        if (tokens.CommandOf(open + 1) is { Role: CommandRole.Style }
            && tokens.IsCommand(open + 1)
            && tokens.IsKind(open + 1, TokenKind.Bare))
        {
            return true;
        }

        if (IsEmphasis(open))
        {
            return true;
        }

        for (var i = open + 1; i < close; i++)
        {
            if (tokens.IsWord(i)
                || tokens.IsSpace(i)
                || tokens.IsKind(i, TokenKind.Escape)
                || tokens.CharAt(i) is ',' or ':' or ';' or '|' or '"' or '\'')
            {
                return false;
            }

            if (tokens.Is(i, '{') && tokens[i].Partner > i)
            {
                i = tokens[i].Partner;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether the braces belong to a word before them, as in <c>Max{patterns, length}</c>: a command or a set that lost its
    /// backslashes.
    /// </summary>
    public bool IsCall(int open)
    {
        const int LongestCall = 60;
        return tokens.IsWord(open - 1) && !tokens.IsWord(open - 2) && tokens[open].Partner - open is > 1 and < LongestCall;
    }

    /// <summary>Whether a few words of prose stand in braces: what emphasised them is gone.</summary>
    private bool IsEmphasis(int open)
    {
        const int LongestEmphasis = 8;
        if (tokens[open].Partner - open > LongestEmphasis || !(open == 0 || tokens.IsSpace(open - 1)))
        {
            return false;
        }

        for (var i = open + 1; i < tokens[open].Partner; i++)
        {
            if (!tokens.IsWord(i) && !tokens.IsSpace(i))
            {
                return false;
            }
        }

        return tokens.IsWord(open + 1);
    }

    /// <summary>Whether the group is the remains of a fraction's second argument: it follows an operand without a gap.</summary>
    public bool IsRuin(int open) =>
        tokens.EndsOperand(open - 1)
        && !tokens.IsKind(open - 1, TokenKind.Sign)
        && !IsArgument(open)
        && tokens[open].Partner - open is > 1
        && !(tokens[open].Partner == open + 2
            && (tokens[open + 1].Kind is TokenKind.Sign or TokenKind.Escape or TokenKind.Raw
                || tokens.CommandOf(open + 1) is { IsBinary: true }));
}
