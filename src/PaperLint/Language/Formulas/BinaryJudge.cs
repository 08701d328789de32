namespace PaperLint.Language.Formulas;

/// <summary>Decides for words between two operands: <c>x in X</c>, <c>5 times 5</c>, <c>n to infty</c>, <c>sim 16</c>.</summary>
internal readonly struct BinaryJudge(MathTokens tokens, Evidence evidence)
{
    public bool IsCommand(int index, Command command)
    {
        var before = tokens.Before(index);
        var after = tokens.After(index);
        if (before == index - 1 && tokens.Is(before, '^'))
        {
            return true;
        }

        return command.Name switch
        {
            "times" => IsTimes(index, before, after),
            "in" => IsIn(before, after),
            "to" => IsTo(index, before, after),
            "sim" => IsSim(index, before, after),
            "pm" or "mp" => (tokens.StartsOperand(after) && (tokens.EndsOperand(before) || tokens.IsFirm(after) || tokens.CommandOf(after) is { Role: CommandRole.Greek })) || (tokens.IsKind(index + 1, TokenKind.Number) && index + 1 == after),
            "approx" => tokens.StartsOperand(after) && !tokens.Is(index + 1, '.'),
            "ll" or "gg" or "le" or "ge" or "ne" or "lt" or "gt" => tokens.StartsOperand(after) && (tokens.EndsOperand(before) || tokens.IsFirm(after) || tokens.IsKind(after, TokenKind.Number)),
            "mid" => tokens.EndsOperand(before) && tokens.StartsOperand(after) && (before == index - 1 || !tokens.IsKind(after, TokenKind.Number)),
            "bullet" => tokens.CharAt(before) is '.' or ':' or ';' && tokens.IsWord(after) && char.IsAsciiLetterUpper(tokens.CharAt(after)),
            "not" => false,
            "subset" => tokens.StartsOperand(after) && tokens.EndsOperand(before) && !tokens.Is(after, '(') && tokens.CharAt(before) is not ('a' or 'A') && (evidence.IsDamaged || evidence.Scripts > 0),
            _ => tokens.EndsOperand(before) && tokens.StartsOperand(after) && (tokens.IsFirm(before) || tokens.IsFirm(after) || (evidence.IsDamaged && tokens.IsVariable(before) && tokens.IsVariable(after))),
        };
    }

    private bool IsTimes(int index, int before, int after)
    {
        if (before == index - 1 && tokens.IsKind(before, TokenKind.Number))
        {
            return true;
        }

        if (after == index + 1 && tokens.IsKind(after, TokenKind.Number))
        {
            return true;
        }

        // "3 datasets times 2 retrievers", "5-digit times 3-digit": counts are multiplied
        if (tokens.IsWord(before) && tokens.IsKind(after, TokenKind.Number) && tokens.IsWord(after + 2) && !tokens.Is(after + 1, '%'))
        {
            return tokens.IsKind(before - 2, TokenKind.Number) && tokens[before - 1].Kind is TokenKind.Space or TokenKind.Sign;
        }

        if (!tokens.EndsOperand(before) || !tokens.StartsOperand(after) || tokens.IsKind(after, TokenKind.Open))
        {
            return (before == index - 1 && tokens.IsKind(before, TokenKind.Close) && tokens.IsFirm(before)) || (tokens.IsKind(after, TokenKind.Number) && tokens.IsFirm(after));
        }

        // "10 times 5-fold cross validation" is English, "5 times 5" is not.
        return !(tokens.IsKind(after, TokenKind.Number) && tokens.Is(after + 1, '-') && tokens.IsWord(after + 2));
    }

    private bool IsIn(int before, int after)
    {
        if ((tokens.IsKind(before, TokenKind.Number) && !tokens.IsFirm(before)) || !tokens.EndsOperand(before) || tokens.CharAt(before) is '%' or '+' or '-')
        {
            return false;
        }

        if (tokens.IsKind(after, TokenKind.Open))
        {
            return (IsSet(after) || IsFirst(after)) && (tokens.IsVariable(before) || tokens.IsFirm(before) || tokens.CommandOf(before) is not null);
        }

        // "in O(n) time"
        if (tokens.Is(after, 'O') && tokens.Is(after + 1, '('))
        {
            return false;
        }

        if (tokens.IsFirm(after) && tokens.StartsOperand(after))
        {
            return !tokens.IsKind(before, TokenKind.Close) || tokens.IsFirm(before);
        }

        return tokens.IsKind(after, TokenKind.Letter) && char.IsAsciiLetterUpper(tokens.CharAt(after)) && tokens.IsVariable(after) && !tokens.Is(after + 1, '-')
            && (tokens.IsVariable(before) || tokens.IsFirm(before)) && (evidence.IsDamaged || evidence.Scripts > 0 || char.IsAsciiLetterLower(tokens.CharAt(before)));
    }

    /// <summary>Whether it is [n], the numbers up to n, or a bracket that bears a script.</summary>
    private bool IsFirst(int open)
    {
        var close = tokens[open].Partner;
        return close > 0 && (tokens.IsKind(close + 1, TokenKind.Script) || (close == open + 2 && tokens.Is(open, '[') && tokens.IsVariable(open + 1)));
    }

    /// <summary>Whether a bracket holds a list of short things: (0,1), [1, n], {1, ldots, T}.</summary>
    private bool IsSet(int open)
    {
        var close = tokens[open].Partner;
        if (close < 0 || close - open > 24)
        {
            return false;
        }

        var comma = tokens.Is(open, '{');
        for (var i = open + 1; i < close; i++)
        {
            if (tokens.IsWord(i))
            {
                return false;
            }

            comma |= tokens.Is(i, ',') || tokens.IsKind(i, TokenKind.Number);
        }

        return comma;
    }

    private bool IsTo(int index, int before, int after)
    {
        if (before == index - 1 && after == index + 1 && tokens.IsKind(after, TokenKind.Number))
        {
            return true;
        }

        if (!tokens.EndsOperand(before) || !tokens.StartsOperand(after) || IsFrom(before))
        {
            return false;
        }

        var limit = tokens.CharAt(after) is '-' or '+' ? tokens.After(after) : after;
        if (tokens.CommandOf(limit) is { Name: "infty" })
        {
            return true;
        }

        if (tokens.IsKind(before, TokenKind.Number) || tokens.CharAt(before) is '%' or '+' or '-')
        {
            return false;
        }

        if (tokens.TextOf(after) is "0" or "1" && !tokens.Is(after + 1, '-'))
        {
            return tokens.IsVariable(before) || tokens.IsFirm(before) || tokens.CommandOf(before) is { Role: CommandRole.Greek };
        }

        var isMap = tokens.CharAt(tokens.Before(StartOfOperand(before))) == ':' || tokens.CharAt(StartOfOperand(before) + 1) == ':';
        return isMap || (IsSymbol(before) && IsSymbol(after) && (tokens.IsFirm(before) || tokens.IsFirm(after)));
    }

    private bool IsSymbol(int index) => !tokens.IsKind(index, TokenKind.Number) && (tokens.IsFirm(index) || tokens.CommandOf(index) is { IsOperand: true } || tokens.IsVariable(index));

    /// <summary>"from A to B" is English, whatever A and B are.</summary>
    private bool IsFrom(int operandEnd) => tokens.Before(StartOfOperand(operandEnd)) is >= 0 and var word && tokens.TextOf(word) is "from" or "between" or "up" or "due" or "equal" or "compared" or "related";

    private int StartOfOperand(int end)
    {
        const int LongestOperand = 40;
        var start = end;
        while (start > 0 && end - start < LongestOperand && !tokens.IsSpace(start - 1) && !tokens.IsWord(start - 1))
        {
            start--;
        }

        return start;
    }

    private bool IsSim(int index, int before, int after)
    {
        if (tokens.IsKind(after, TokenKind.Number) && after == index + 1)
        {
            // sim2real, sim2sim
            return !tokens.Is(index - 1, '-') && !(tokens.TextOf(after) is "2" && (tokens.IsWord(after + 1) || tokens.CommandOf(after + 1) is not null));
        }

        if (tokens.Is(index - 1, '{') && (tokens.Is(index + 1, '}') || tokens.IsKind(index - 2, TokenKind.Script)))
        {
            return true;
        }

        if (tokens.IsKind(after, TokenKind.Number))
        {
            return true;
        }

        return tokens.EndsOperand(before) && tokens.StartsOperand(after) && !tokens.Is(index + 1, '(');
    }
}
