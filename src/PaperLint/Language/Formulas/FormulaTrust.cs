namespace PaperLint.Language.Formulas;

/// <summary>Tells which repairs may be made unseen: all of the formula must be sure, and nothing of it left as it is.</summary>
internal readonly struct FormulaTrust(MathTokens tokens, LatexLexicon lexicon)
{
    /// <summary>The score of a class that a formula has nothing of.</summary>
    public const int Absent = int.MaxValue;

    /// <summary>What has a score between this and its opposite is in doubt.</summary>
    private const int Doubt = 4 * Judgement.Unit;

    /// <summary>What is joined to a formula is looked through so far.</summary>
    private const int Furthest = 40;

    private static readonly int s_classes = Enum.GetValues<SafetyClass>().Length;

    public bool IsSafe(Formula formula, SafeScores scores) => LowestScores(formula) is { } lowest && scores.Admit(lowest);

    /// <summary>That of the least likely of the formula's commands; null where none of them had to be judged.</summary>
    public double? ProbabilityOf(Formula formula)
    {
        var lowest = Absent;
        for (var i = formula.Start; i < formula.End; i++)
        {
            if (tokens[i] is { IsMath: true, Score: > 0 })
            {
                lowest = Math.Min(lowest, tokens[i].Score);
            }
        }

        return lowest == Absent ? null : Judgement.ProbabilityOf(lowest);
    }

    /// <summary>
    /// The lowest score of the formula's commands in each class; null where something else than their scores speaks against a
    /// repair that nobody looks at.
    /// </summary>
    public int[]? LowestScores(Formula formula)
    {
        if (formula.Defect is LatexDefect.BrokenFormula or LatexDefect.GluedFunction or LatexDefect.DollarFormula)
        {
            return null;
        }

        // What a relation relates to, or a bracket encloses, is a part of the formula that was not found.
        if (tokens.CommandOf(formula.End - 1) is { Role: CommandRole.Relation } && tokens.IsCommand(formula.End - 1))
        {
            return null;
        }

        var isFirm = false;
        var brackets = 0;
        for (var i = formula.Start; i < formula.End; i++)
        {
            brackets += tokens.IsCommand(i) && tokens[i].Command!.Role is CommandRole.Bracket or CommandRole.Size ? 1 : 0;
            isFirm |= tokens[i].Kind is TokenKind.Script or TokenKind.Number
                || (tokens[i].Command is { Role: not CommandRole.Greek } && tokens.IsCommand(i))
                || (tokens[i].Kind == TokenKind.Sign && tokens.CharAt(i) is '=' or '<' or '>' or '|');
            if (!IsWhole(i, formula) || MayBeLost(i))
            {
                return null;
            }
        }

        return brackets % 2 != 0 || MayGoOn(formula.Start, -1) || MayGoOn(formula.End - 1, 1) ? null : LowestScores(formula, isFirm);
    }

    private int[] LowestScores(Formula formula, bool isFirm)
    {
        var lowest = new int[s_classes];
        Array.Fill(lowest, Absent);
        for (var i = formula.Start; i < formula.End; i++)
        {
            if (tokens[i].Score != MathToken.Unscored)
            {
                ref var score = ref lowest[(int)ClassOf(i, isFirm)];
                score = Math.Min(score, tokens[i].Score);
            }
        }

        return lowest;
    }

    private SafetyClass ClassOf(int index, bool isFirm)
    {
        ref readonly var token = ref tokens[index];
        return token.IsGlued ? isFirm ? SafetyClass.Glued : SafetyClass.LoneGlued
            : token.Command!.IsEnglish ? token.Command.Role == CommandRole.Relation ? SafetyClass.EnglishRelation : SafetyClass.English
            : token.Command.Role switch
            {
                CommandRole.Greek => isFirm ? SafetyClass.Letter : SafetyClass.LoneLetter,
                CommandRole.Relation => SafetyClass.Relation,
                CommandRole.Operator => SafetyClass.Operator,
                _ => SafetyClass.Sign,
            };
    }

    /// <summary>Whether a command that lost its backslash may be left where it is: half a formula says something else.</summary>
    private bool MayBeLost(int index)
    {
        ref readonly var token = ref tokens[index];
        return token.Kind switch
        {
            TokenKind.Bare => !token.IsMath && token.Command!.Role != CommandRole.Function,
            TokenKind.Word when token.Score != MathToken.Unscored => true,
            TokenKind.Word or TokenKind.Name => lexicon.HoldsCommand(tokens.TextOf(index)),
            _ => false,
        };
    }

    /// <summary>Whether what is written for the token is all that it says.</summary>
    private bool IsWhole(int index, Formula formula) => tokens[index].Kind switch
    {
        TokenKind.Escape => false,

        // What is left of "obsleq" may be more than a name.
        TokenKind.Word => !tokens.IsKind(index - 1, TokenKind.Script),
        TokenKind.Open or TokenKind.Close => tokens[index].Partner >= 0,
        TokenKind.Bare or TokenKind.Raw when tokens[index].Command!.Role == CommandRole.Style => HasArgument(index, formula),
        TokenKind.Bare or TokenKind.Raw =>
            tokens[index].Command!.Role is not (CommandRole.Fraction or CommandRole.Accent or CommandRole.Space)
            && tokens[index].Command!.Name is not ("sqrt" or "not"),
        TokenKind.Sign when tokens.CharAt(index) is ',' or ';' or ':' or '!' or '~' => IsClear(index),
        _ => true,
    };

    /// <summary>
    /// Whether a typeface has its letters in the formula: those in braces after it, one after it, or all in the braces around.
    /// </summary>
    private bool HasArgument(int index, Formula formula)
    {
        var next = tokens.After(index);
        return next >= 0
            && next < formula.End
            && ((tokens.Is(next, '{') && next == index + 1 && tokens[next].Partner < formula.End)
                || (tokens.Is(index - 1, '{') && index > formula.Start && tokens[index - 1].Partner < formula.End)
                || (tokens.IsKind(next, TokenKind.Letter) && !tokens.IsWord(next + 1)));
    }

    /// <summary>
    /// Whether a sign that may be what is left of a space is known for one, or for none: a comma in brackets makes a list.
    /// </summary>
    private bool IsClear(int index)
    {
        var spacing = new FormulaSpacing(tokens, lexicon);
        return spacing.Read(index) is not null
            || tokens.IsSpace(index + 1)
            || !tokens.EndsOperand(index - 1)
            || tokens.IsKind(index + 1, TokenKind.Number)
            || (tokens.Is(index, ',') && spacing.IsInBrackets(index) && tokens.CommandOf(index + 1) is not { Role: CommandRole.Style });
    }

    /// <summary>
    /// Whether what stands beside the formula may belong to it: what is joined to it without a gap and may be a command, or a word
    /// that was judged to be prose, but not without doubt.
    /// </summary>
    private bool MayGoOn(int edge, int step)
    {
        for (var walked = 1; walked < Furthest; walked++)
        {
            var at = edge + (step * walked);
            if (at < 0 || at >= tokens.Count || tokens.IsSpace(at))
            {
                break;
            }

            // Before the bracket that closes behind the formula, it goes on, too.
            if (MayBeLost(at) || (step > 0 && tokens.IsKind(at, TokenKind.Close) && tokens[at].Partner is >= 0 and var open && open < edge
                && MayGoOn(open, -1)))
            {
                return true;
            }
        }

        var next = step < 0 ? tokens.Before(edge) : tokens.After(edge);
        return next >= 0 && tokens[next].Score is > -Doubt and < Doubt;
    }
}
