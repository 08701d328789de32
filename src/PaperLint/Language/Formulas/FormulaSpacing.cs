namespace PaperLint.Language.Formulas;

/// <summary>
/// Tells signs that LaTeX's spaces left behind from signs that mean something: <c>\,</c> leaves a comma, <c>\!</c> an exclamation mark, and
/// <c>~</c> stays as it is.
/// </summary>
internal readonly struct FormulaSpacing(MathTokens tokens, LatexLexicon lexicon)
{
    /// <summary>Brackets and integrals are looked for so far before a sign: the work stays linear.</summary>
    private const int Furthest = 40;

    /// <summary>What the sign at a place stands for: a space, nothing, or itself (<see langword="null"/>).</summary>
    public string? Read(int index) => tokens.CharAt(index) switch
    {
        '~' when IsTie(index) => " ",
        ',' or ';' or ':' when IsBeforeUnit(index) || IsThinSpace(index) => " ",
        '!' when IsNegativeSpace(index) => "",
        _ => null,
    };

    /// <summary>Whether a word is a unit, or dx, that only a space of LaTeX parts from what stands before it.</summary>
    public bool IsBehindSpace(int index) =>
        (lexicon.IsUnit(tokens.TextOf(index)) || IsDifferential(index))
        && tokens.IsKind(index - 1, TokenKind.Sign)
        && Read(index - 1) is " ";

    /// <summary>Between two things without a gap, or behind a gap before what is no number: "~5" is about five.</summary>
    private bool IsTie(int index)
    {
        var before = tokens.Before(index);
        if (before < 0 || index + 1 >= tokens.Count || tokens.IsSpace(index + 1) || tokens.CharAt(before) is '(' or '[')
        {
            return false;
        }

        return before == index - 1
            || (tokens[before].Kind is TokenKind.Number or TokenKind.Close && !tokens.IsKind(index + 1, TokenKind.Number));
    }

    /// <summary>
    /// 3.5,keV and 10^{6},M_odot: between a number, or the end of a group, and a unit nothing else can stand, nor between two units.
    /// </summary>
    private bool IsBeforeUnit(int index)
    {
        var before = tokens.Before(index);
        var after = tokens.After(index);
        if (before < 0 || after < 0)
        {
            return false;
        }

        if (tokens.IsKind(before, TokenKind.Number) && IsDegree(after))
        {
            return true;
        }

        if (HasNegativePower(after) && IsUnit(after) && (IsUnit(before) || IsOfHeaven(before)))
        {
            return true;
        }

        // x^{(m)}:h is a map, and h no hour.
        if (!(tokens.IsKind(before, TokenKind.Number) || (tokens.Is(before, '}') && !tokens.Is(index, ':'))))
        {
            return false;
        }

        return IsAstronomical(after)
            || (tokens.IsSpace(index - 1) == tokens.IsSpace(index + 1) && IsUnit(after) && !MayBeList(index, after));
    }

    /// <summary>
    /// 10^6 , M_odot and (8pm 1),Gyr and x^{,2}: nobody writes a comma behind a gap or another comma, or as the first thing in
    /// braces; outside of brackets a list of quantities has a gap after each.
    /// </summary>
    private bool IsThinSpace(int index)
    {
        var before = tokens.Before(index);
        var after = tokens.After(index);
        if (before < 0 || after < 0 || tokens.Is(index, ':'))
        {
            return false;
        }

        if (tokens.Is(before, '{') || (tokens.Is(before, ',') && tokens.Is(index, ',')))
        {
            return !tokens.Is(after, '}');
        }

        if (IsInsideBracket(index) || IsBesideBar(index) || IsBeforeDifferential(index))
        {
            return true;
        }

        if (OpenAround(index) != '\0')
        {
            return false;
        }

        var isQuantity = (tokens.IsKind(before, TokenKind.Number) && !tokens.IsKind(before - 1, TokenKind.Script))
            || IsGroupOfQuantity(before);
        if (tokens.IsSpace(index - 1))
        {
            return isQuantity || tokens.Is(index, ',');
        }

        return isQuantity
            && !tokens.IsSpace(index + 1)
            && tokens[after].Kind is TokenKind.Letter or TokenKind.Name or TokenKind.Word
            && !MayBeList(index, after);
    }

    /// <summary>10^{6} and (8pm 1), not x_{i}: a variable with a script is a member of a list as well.</summary>
    private bool IsGroupOfQuantity(int close)
    {
        while (tokens.IsKind(close, TokenKind.Close) && tokens[close].Partner is >= 0 and var open)
        {
            if (!tokens.IsKind(open - 1, TokenKind.Script))
            {
                return true;
            }

            close = open - 2;
        }

        return tokens.IsKind(close, TokenKind.Number);
    }

    /// <summary>( , d ,) and [, cdot ,]: nothing that a list could begin with, and then not what it could end with, either.</summary>
    private bool IsInsideBracket(int index)
    {
        var after = tokens.After(index);
        return tokens.IsKind(tokens.Before(index), TokenKind.Open)
            ? !tokens.IsKind(after, TokenKind.Close)
            : tokens.IsKind(after, TokenKind.Close)
                && tokens[after].Partner >= 0
                && tokens.After(tokens[after].Partner) is var first
                && tokens.Is(first, tokens.CharAt(index))
                && first != index;
    }

    /// <summary>H(x,|,y): "given" has a space on both sides.</summary>
    private bool IsBesideBar(int index)
    {
        var sign = tokens.CharAt(index);
        return (tokens.Is(index + 1, '|') && tokens.Is(index + 2, sign)) || (tokens.Is(index - 1, '|') && tokens.Is(index - 2, sign));
    }

    /// <summary>int f(t),dt: behind an integral, before what it is taken over.</summary>
    private bool IsBeforeDifferential(int index) =>
        index + 1 < tokens.Count && IsDifferential(index + 1) && IsUnderIntegral(index);

    private bool IsDifferential(int index) =>
        tokens[index].Kind is TokenKind.Word or TokenKind.Name
        && tokens.TextOf(index) is ['d', >= 'a' and <= 'z'];

    private bool IsUnderIntegral(int index)
    {
        for (var i = index - 1; i >= Math.Max(0, index - Furthest); i--)
        {
            if (tokens.CommandOf(i) is { Name: "int" or "iint" or "iiint" or "oint" } && tokens.IsCommand(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>[0,T], J_2,J_4 and x_1,A: what may be a unit by its one letter may be a variable, too.</summary>
    private bool MayBeList(int index, int after) =>
        tokens[after].Kind is TokenKind.Letter or TokenKind.Name
        && (tokens.Is(after + 1, '_')
            || tokens.Is(after + 1, ',')
            || tokens.IsKind(after + 1, TokenKind.Open)
            || tokens.Is(tokens.After(after), '=')
            || tokens.Is(tokens.Before(index) - 1, '_')
            || OpenAround(index) is '(' or '[');

    /// <summary>The innermost bracket or brace that is open before the place; NUL where there is none.</summary>
    public char OpenAround(int index)
    {
        for (var i = index - 1; i >= Math.Max(0, index - Furthest); i--)
        {
            if (tokens.IsKind(i, TokenKind.Open))
            {
                return tokens.CharAt(i);
            }

            i = tokens.IsKind(i, TokenKind.Close) && tokens[i].Partner >= 0 ? tokens[i].Partner : i;
        }

        return '\0';
    }

    /// <summary>5,^{circ}C: a degree sign has its number before it.</summary>
    private bool IsDegree(int index)
    {
        var sign = tokens.Is(index + 1, '{') ? index + 2 : index + 1;
        return tokens.Is(index, '^') && tokens.IsCommand(sign) && tokens.CommandOf(sign) is { Name: "circ" };
    }

    /// <summary>[![ and ]!]: double brackets, drawn closer.</summary>
    private bool IsBetweenBrackets(int index)
    {
        if (tokens.IsKind(index - 1, TokenKind.Open) && tokens.IsKind(index + 1, TokenKind.Open))
        {
            return true;
        }

        return tokens.IsKind(index - 1, TokenKind.Close)
            && tokens.IsKind(index + 1, TokenKind.Close)
            && tokens[index + 1].Partner is >= 0 and var open
            && tokens.Is(open + 1, '!')
            && tokens.IsKind(open + 2, TokenKind.Open);
    }

    private bool IsUnit(int index)
    {
        if (tokens.Is(index, '%'))
        {
            return true;
        }

        if (tokens[index].Kind is TokenKind.Word or TokenKind.Letter or TokenKind.Name && lexicon.IsUnit(tokens.TextOf(index)))
        {
            return true;
        }

        return tokens.CommandOf(index) is { Name: "rm" or "mathrm" or "text" or "mu" } && tokens.IsCommand(index);
    }

    /// <summary>M_odot, R_{oplus}: masses and sizes are counted in those of the Sun and of planets.</summary>
    private bool IsAstronomical(int index)
    {
        var sign = tokens.Is(index + 2, '{') ? index + 3 : index + 2;
        return tokens.IsKind(index, TokenKind.Letter)
            && tokens.Is(index + 1, '_')
            && IsOfHeaven(sign);
    }

    /// <summary>The Sun, the Earth, or a star.</summary>
    private bool IsOfHeaven(int index) =>
        tokens.CommandOf(index) is { Name: "odot" or "oplus" or "star" } && tokens.IsCommand(index);

    /// <summary>s^{-1}: by it, letters are units.</summary>
    private bool HasNegativePower(int index) =>
        tokens.Is(index + 1, '^') && tokens.Is(tokens.Is(index + 2, '{') ? index + 3 : index + 2, '-');

    /// <summary>Behind a sign between two operands, or before one, nothing is a factorial, nor is what stands twice.</summary>
    private bool IsNegativeSpace(int index)
    {
        var before = tokens.Before(index);
        var after = tokens.After(index);
        if (tokens.Is(index - 1, '!') || tokens.Is(index + 1, '!') || IsBetweenBrackets(index))
        {
            return true;
        }

        if (before >= 0
            && after >= 0
            && (tokens.Is(before, '{') || (tokens.IsCommand(before) && tokens.IsKind(after, TokenKind.Number))
                || (tokens.IsSpace(index - 1) && tokens.IsCommand(after))))
        {
            return true;
        }

        return (before >= 0 && tokens.IsCommand(before) && tokens[before].Command!.IsBinary)
            || (after >= 0
                && tokens.IsCommand(after)
                && (tokens[after].Command!.Role == CommandRole.Size || (tokens[after].Command!.IsBinary && !tokens.EndsOperand(before))));
    }
}
