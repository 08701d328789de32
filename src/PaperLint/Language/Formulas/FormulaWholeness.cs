namespace PaperLint.Language.Formulas;

/// <summary>
/// Tells whether all of a formula can be written as plain text. What cannot is left as it is: half a formula says something else.
/// </summary>
internal readonly struct FormulaWholeness(MathTokens tokens)
{
    public bool IsWhole(Formula formula)
    {
        for (var i = formula.Start; i < formula.End; i++)
        {
            if (!IsWhole(i, formula.End))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsWhole(int index, int end)
    {
        ref readonly var token = ref tokens[index];
        if (token.Kind == TokenKind.Escape)
        {
            // A macro of the author's own may print anything.
            return token.Length == 1 || !char.IsAsciiLetter(tokens.Text[token.Start + 1]);
        }

        return !tokens.IsCommand(index) || token.Command!.Role != CommandRole.Fraction || HasArguments(index, token.Command, end);
    }

    private bool HasArguments(int index, Command command, int end)
    {
        if (command.Name is "over" or "atop" or "choose")
        {
            return false;
        }

        var first = tokens.IsSpace(index + 1) ? index + 2 : index + 1;
        if (first >= end)
        {
            return false;
        }

        return (tokens.IsKind(first, TokenKind.Number) && tokens[first].Length == 2)
            || (tokens.Is(first, '{')
                && tokens[first].Partner > first
                && tokens.Is(tokens[first].Partner + 1, '{')
                && tokens[tokens[first].Partner + 1].Partner < end
                && tokens[tokens[first].Partner + 1].Partner > 0);
    }
}
