namespace PaperLint.Language.Formulas;

/// <summary>Finds the stretches of a text that are formulas with something wrong in them.</summary>
internal sealed class FormulaFinder(MathTokens tokens, LatexLexicon lexicon)
{
    private readonly FormulaGroups _groups = new(tokens);
    private readonly int _lastWord = LastWord(tokens);

    public IEnumerable<Formula> Find()
    {
        if (!HasDefect())
        {
            yield break;
        }

        for (var at = 0; at < tokens.Count;)
        {
            if (!IsMember(at))
            {
                at++;
                continue;
            }

            var end = EndOfRun(at);
            if (Narrow(at, end) is { Defect: not LatexDefect.None } formula)
            {
                yield return formula;
            }

            at = end;
        }
    }

    /// <summary>All formulas that show themselves, sound ones too.</summary>
    public IEnumerable<Formula> FindStretches()
    {
        if (!ShowsItself(0, tokens.Count))
        {
            yield break;
        }

        for (var at = 0; at < tokens.Count;)
        {
            if (!IsMember(at))
            {
                at++;
                continue;
            }

            var end = EndOfRun(at);
            if (ShowsItself(at, end))
            {
                yield return Trim(at, end, LatexDefect.None);
            }

            at = end;
        }
    }

    /// <summary>Most texts have none, so that where formulas begin and end need not be found out.</summary>
    private bool HasDefect()
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (DefectAt(i) != LatexDefect.None)
            {
                return true;
            }
        }

        return false;
    }

    private bool ShowsItself(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (tokens[i].Kind is TokenKind.Script or TokenKind.Raw
                || tokens.IsCommand(i)
                || tokens[i] is { Kind: TokenKind.Escape, Partner: >= 0 })
            {
                return true;
            }
        }

        return false;
    }

    private int EndOfRun(int start)
    {
        var depth = 0;
        var at = start;
        while (at < tokens.Count)
        {
            if (tokens.IsSpace(at))
            {
                if (at + 1 >= tokens.Count
                    || !IsMember(at + 1)
                    || (depth <= 0
                        && tokens.CharAt(at - 1) is ',' or ';' or '.' or ':' or '?' or '!'
                        && new FormulaSpacing(tokens, lexicon).Read(at - 1) is null))
                {
                    return at;
                }
            }
            else if (!IsMember(at) || (at > start && IsRange(at)))
            {
                return at;
            }
            else if (IsEnclosing(at))
            {
                at = tokens[at].Partner;
            }
            else
            {
                depth += tokens.IsKind(at, TokenKind.Open) ? 1 : tokens.IsKind(at, TokenKind.Close) ? -1 : 0;
            }

            at++;
        }

        return at;
    }

    /// <summary>Two dashes, and a dash after a multiplication sign, lead to another formula: 3times-10times.</summary>
    private bool IsRange(int index) =>
        tokens.Is(index, '-')
        && (tokens.Is(index + 1, '-')
            || (index > 0 && tokens.CommandOf(index - 1) is { Name: "times" } && tokens.IsKind(index + 1, TokenKind.Number)));

    /// <summary>Whether all up to the partner of the token belongs to the formula, words too.</summary>
    private bool IsEnclosing(int index)
    {
        if (tokens[index].Partner <= index)
        {
            return false;
        }

        return tokens.IsKind(index, TokenKind.Escape)
            || (tokens.Is(index, '{')
                && (_groups.IsArgument(index) || _groups.IsGrouping(index) || _groups.IsRuin(index) || _groups.IsCall(index)));
    }

    private bool IsMember(int index) => tokens[index].Kind switch
    {
        TokenKind.Letter or TokenKind.Name => tokens.IsVariable(index),
        TokenKind.Number or TokenKind.Open or TokenKind.Close or TokenKind.Script or TokenKind.Raw => true,
        TokenKind.Bare => tokens[index].IsMath || IsFunctionOfFormula(index),
        TokenKind.Sign => tokens.CharAt(index) is not ('"' or '?' or '#' or '@' or '`'),
        TokenKind.Escape => IsMathEscape(index),
        TokenKind.Other => !char.IsLetter(tokens.CharAt(index)) || tokens.IsVariable(index),
        TokenKind.Word => tokens.IsKind(index - 1, TokenKind.Script) || new FormulaSpacing(tokens, lexicon).IsBehindSpace(index),
        _ => false,
    };

    /// <summary>A function's name is a part of the formula where something it works on follows.</summary>
    private bool IsFunctionOfFormula(int index) =>
        tokens[index].Command!.Role == CommandRole.Function
        && (tokens.IsKind(index + 1, TokenKind.Open)
            || tokens.IsKind(index + 1, TokenKind.Script)
            || tokens.StartsOperand(tokens.After(index))
            || tokens.IsFirm(tokens.Before(index)));

    private bool IsMathEscape(int index)
    {
        if (tokens[index].Partner >= 0)
        {
            return true;
        }

        return tokens[index].Length == 2
            && tokens.CharAt(index) == '\\'
            && tokens.Text[tokens[index].Start + 1] is ',' or ';' or ':' or '!' or '{' or '}' or '|' or ' ';
    }

    /// <summary>The formula from its first defect to its last, with what is joined to them without a gap.</summary>
    private Formula Narrow(int start, int end)
    {
        var defect = LatexDefect.None;
        int first = end, last = start;
        for (var i = start; i < end; i++)
        {
            if (DefectAt(i) is not LatexDefect.None and var found)
            {
                defect = Worse(defect, found);
                first = Math.Min(first, i);
                last = Math.Max(last, EndOfDefect(i, end));
            }

            // What stands between dollar signs is in LaTeX, whatever it is.
            if (tokens.Is(i, '$') && tokens[i].Partner > i)
            {
                i = Math.Min(tokens[i].Partner, end);
            }
        }

        if (defect == LatexDefect.None)
        {
            return default;
        }

        if (defect == LatexDefect.BrokenFormula)
        {
            return Trim(start, end, defect);
        }

        first = Extend(first, start, -1);
        last = Extend(last, end - 1, 1);
        return Trim(first, Enclose(first, last, end) + 1, defect);
    }

    /// <summary>What is bracketed belongs together: O( , n^2 ,).</summary>
    private int Enclose(int first, int last, int end)
    {
        for (var i = first; i <= last; i++)
        {
            if (tokens.IsKind(i, TokenKind.Open) && tokens[i].Partner > last && tokens[i].Partner < end)
            {
                last = tokens[i].Partner;
            }
        }

        return last;
    }

    /// <summary>Takes in what is joined to a defect without a gap, and over the gap the operand of a sign that needs one.</summary>
    private int Extend(int from, int limit, int step)
    {
        var isSign = tokens.CommandOf(from) is { IsBinary: true };
        if (isSign && from != limit && tokens.IsSpace(from + step) && from + step != limit)
        {
            from += 2 * step;
        }

        while (from != limit
            && (!tokens.IsSpace(from + step) || IsSpacing(from, limit, step) || IsSpacing(from + (2 * step), limit, step)))
        {
            from += step;
        }

        return from;
    }

    /// <summary>1.4 , M_odot: whether the sign before a gap is itself what a space left, so that the formula goes on.</summary>
    private bool IsSpacing(int index, int limit, int step) =>
        step < 0 && index > limit && tokens.CharAt(index) is ',' or ';' && new FormulaSpacing(tokens, lexicon).Read(index) is not null;

    private static LatexDefect Worse(LatexDefect one, LatexDefect other) => (LatexDefect)Math.Max((int)one, (int)other);

    private int EndOfDefect(int index, int end)
    {
        if (tokens.CommandOf(index) is { Role: CommandRole.Fraction }
            && tokens.IsCommand(index)
            && new FractionArguments(tokens).EndOf(index, end) is var after and not MathTokens.None)
        {
            return after - 1;
        }

        var next = index + 1;
        if (next < end && tokens.Is(next, '{') && tokens[next].Partner > next && _groups.IsArgument(next))
        {
            return Math.Min(end - 1, tokens[next].Partner);
        }

        if (tokens.CommandOf(index) is { Role: CommandRole.Accent or CommandRole.Style }
            or { Name: "sqrt" or "Delta" or "nabla" or "partial" } && tokens.IsSpace(next) && next + 1 < end)
        {
            return next + 1;
        }

        return tokens[index].Partner > index && tokens[index].Partner < end ? tokens[index].Partner : index;
    }

    private Formula Trim(int start, int end, LatexDefect defect)
    {
        while (start < end && IsTrimmed(start, start, end))
        {
            start++;
        }

        while (end > start && IsTrimmed(end - 1, start, end))
        {
            end--;
        }

        return new Formula(start, end, defect);
    }

    /// <summary>Punctuation, and brackets whose partner is outside, belong to the sentence.</summary>
    private bool IsTrimmed(int index, int start, int end)
    {
        if (tokens.IsSpace(index))
        {
            return true;
        }

        if (tokens.IsKind(index, TokenKind.Open) || tokens.IsKind(index, TokenKind.Close))
        {
            return tokens.CharAt(index) is not ('{' or '}')
                && (tokens[index].Partner < start || tokens[index].Partner >= end)
                && !tokens.IsKind(index - 1, TokenKind.Bare);
        }

        return tokens.IsKind(index, TokenKind.Sign)
            && (tokens.CharAt(index) is ',' or ';' or ':' or '.' or '!' or '\'' or '*' or '-' or '/' or '&');
    }

    private LatexDefect DefectAt(int index)
    {
        ref readonly var token = ref tokens[index];
        switch (token.Kind)
        {
            case TokenKind.Bare:
                return token.Command!.Role == CommandRole.Function
                    ? token.IsGlued ? LatexDefect.GluedFunction : token.Command.IsRenamed ? LatexDefect.StrippedCommand : LatexDefect.None
                    : !token.IsMath
                        ? LatexDefect.None
                        : token.Command.Name == "times"
                        ? LatexDefect.StrippedTimes
                        : LatexDefect.StrippedCommand;
            case TokenKind.Raw:
                return IsTextCommand(index) ? LatexDefect.None : LatexDefect.RawLatex;
            case TokenKind.Escape:
                return token.Partner < 0 ? LatexDefect.None : tokens.Is(index, '$') ? LatexDefect.DollarFormula : LatexDefect.RawLatex;
            case TokenKind.Script:
                return ScriptDefect(index);
            case TokenKind.Open when tokens.Is(index, '{'):
                return GroupDefect(index);
            case TokenKind.Close when tokens.Is(index, '}') && token.Partner < 0:
                return LatexDefect.BrokenFormula;
            default:
                return LatexDefect.None;
        }
    }

    private LatexDefect ScriptDefect(int index)
    {
        if (tokens.Is(index + 1, '{'))
        {
            return tokens[index + 1].Partner > 0 ? LatexDefect.RawScript : IsCut(index + 1) ? LatexDefect.None : LatexDefect.BrokenFormula;
        }

        return tokens.Is(index - 1, '}')
            && index + 1 < tokens.Count
            && !tokens.IsSpace(index + 1)
            ? LatexDefect.RawScript
            : LatexDefect.None;
    }

    private LatexDefect GroupDefect(int open)
    {
        if (tokens[open].Partner < 0)
        {
            return IsCut(open) || !tokens.IsFirm(open + 1) ? LatexDefect.None : LatexDefect.BrokenFormula;
        }

        if (_groups.IsArgument(open))
        {
            return LatexDefect.None;
        }

        return _groups.IsRuin(open)
            ? LatexDefect.BrokenFormula
            : _groups.IsGrouping(open)
            || _groups.IsCall(open)
            ? LatexDefect.RawLatex
            : LatexDefect.None;
    }

    /// <summary>Whether no prose follows, so that the text ends inside the formula: it was cut, which is another defect.</summary>
    private bool IsCut(int open) => open > _lastWord;

    private static int LastWord(MathTokens tokens)
    {
        var index = tokens.Count - 2;
        while (index >= 0 && !tokens.IsWord(index))
        {
            index--;
        }

        return index;
    }

    /// <summary>Commands that style prose are not mathematics, wherever they stand outside of formulas.</summary>
    private bool IsTextCommand(int index)
    {
        var command = tokens[index].Command!;
        return command.Role == CommandRole.Style
            && !command.Name.StartsWith("math", StringComparison.Ordinal)
            && command.Name is not ("boldsymbol" or "ensuremath" or "bm" or "operatorname");
    }
}
