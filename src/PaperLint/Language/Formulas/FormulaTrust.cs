namespace PaperLint.Language.Formulas;

/// <summary>Tells which repairs may be made unseen: all of the formula must be sure, and nothing of it left as it is.</summary>
/// <param name="tokens">The text, judged.</param>
/// <param name="lexicon">The commands.</param>
/// <param name="formulas">All formulas that were found in the text.</param>
internal sealed class FormulaTrust(MathTokens tokens, LatexLexicon lexicon, IReadOnlyList<Formula> formulas)
{
    /// <summary>The score of a class that a formula has nothing of.</summary>
    public const int Absent = int.MaxValue;

    /// <summary>What has a score between this and its opposite is in doubt.</summary>
    private const int Doubt = 4 * Judgement.Unit;

    /// <summary>
    /// From this score on a command is one, whatever the rest of the file is like: of 24,843 sound abstracts, none has a word with it
    /// that is none.
    /// </summary>
    private const int BeyondDoubt = 4 * Judgement.Unit;

    /// <summary>What is joined to a formula is looked through so far.</summary>
    private const int Furthest = 40;

    private static readonly int s_classes = Enum.GetValues<SafetyClass>().Length;

    private readonly SafetyClasses _classes = new(tokens, lexicon, formulas);

    public bool IsSafe(Formula formula, SafeScores scores) => LowestScores(formula) is { } lowest && scores.Admit(lowest);

    /// <summary>Whether one of the formula's commands is sure to be one; null where none of them had to be judged.</summary>
    public bool? IsBeyondDoubt(Formula formula, SafeScores scores)
    {
        var highest = MathToken.Unscored;
        for (var i = formula.Start; i < formula.End; i++)
        {
            highest = tokens[i].IsMath ? Math.Max(highest, tokens[i].Score) : highest;
        }

        return highest == MathToken.Unscored ? null : highest >= BeyondDoubt || IsSafe(formula, scores);
    }

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

        var brackets = 0;
        for (var i = formula.Start; i < formula.End; i++)
        {
            brackets += tokens.IsCommand(i) && tokens[i].Command!.Role is CommandRole.Bracket or CommandRole.Size ? 1 : 0;
            if (!IsWhole(i, formula) || MayBeLost(i))
            {
                return null;
            }
        }

        return brackets % 2 != 0 || MayGoOn(formula.Start, -1) || MayGoOn(formula.End - 1, 1) ? null : LowestOf(formula);
    }

    private int[]? LowestOf(Formula formula)
    {
        var isFirm = _classes.IsFirm(formula);
        if (!isFirm && IsName(formula.Start))
        {
            return null;
        }

        var isJoined = !isFirm && _classes.IsJoined(formula);
        var lowest = new int[s_classes];
        Array.Fill(lowest, Absent);
        for (var i = formula.Start; i < formula.End; i++)
        {
            if (tokens[i].Score != MathToken.Unscored && (tokens[i].IsGlued || tokens[i].Command is not null))
            {
                ref var score = ref lowest[(int)_classes.Of(i, isFirm, isJoined)];
                score = Math.Min(score, tokens[i].Score);
            }
        }

        return lowest;
    }

    /// <summary>DeltaAI, muScenes: a Greek letter before a capital begins a name, unless what follows is a unit (muK).</summary>
    private bool IsName(int start) =>
        tokens[start] is { IsGlued: true, Command.Role: CommandRole.Greek }
        && (tokens.IsKind(start + 1, TokenKind.Letter) || tokens.IsKind(start + 1, TokenKind.Name))
        && tokens[start + 1].Start == tokens[start].End
        && char.IsAsciiLetterUpper(tokens.CharAt(start + 1))
        && !lexicon.IsUnit(tokens.TextOf(start + 1));

    /// <summary>Whether a command that lost its backslash may be left where it is: half a formula says something else.</summary>
    private bool MayBeLost(int index)
    {
        ref readonly var token = ref tokens[index];
        return token.Kind switch
        {
            TokenKind.Bare => !token.IsMath && token.Command!.Role != CommandRole.Function,
            TokenKind.Word when token.Score != MathToken.Unscored => true,
            TokenKind.Word or TokenKind.Name => lexicon.HoldsCommand(tokens.TextOf(index)) || BeginsWithRelation(tokens.TextOf(index)),
            _ => false,
        };
    }

    /// <summary>x inSym, f toVect: a capital behind it shows that a relation may be left in a word.</summary>
    private bool BeginsWithRelation(ReadOnlySpan<char> word) =>
        word.IndexOfAnyInRange('A', 'Z') is > 1 and var capital && lexicon.Find(word[..capital]) is { Role: CommandRole.Relation };

    /// <summary>Whether what is written for the token is all that it says.</summary>
    private bool IsWhole(int index, Formula formula) => tokens[index].Kind switch
    {
        TokenKind.Escape => false,

        // What is left of "obsleq" may be more than a name.
        TokenKind.Word => !tokens.IsKind(index - 1, TokenKind.Script),
        TokenKind.Open or TokenKind.Close => tokens[index].Partner >= 0,
        TokenKind.Bare or TokenKind.Raw => IsWholeCommand(index, formula),
        TokenKind.Sign when tokens.CharAt(index) is ',' or ';' or ':' or '!' or '~' => IsClear(index),
        _ => true,
    };

    private bool IsWholeCommand(int index, Formula formula) => tokens[index].Command! switch
    {
        { Role: CommandRole.Style } command => IsTypeface(command.Name) ? tokens.After(index) < formula.End : HasArgument(index, formula),
        { Role: CommandRole.Accent } or { Name: "sqrt" } => HasOperand(index, formula),
        { Role: CommandRole.Fraction } => new FractionArguments(tokens).EndOf(index, formula.End) != MathTokens.None,
        { Role: CommandRole.Space } or { Name: "not" } => false,
        _ => true,
    };

    /// <summary>Typefaces that mean nothing: without them the letters say the same.</summary>
    private static bool IsTypeface(string name) => name is "rm" or "bf" or "it" or "sf" or "tt" or "mathrm" or "mathbf" or "mathit"
        or "mathsf" or "text" or "textrm" or "boldsymbol" or "bm";

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

    /// <summary>Whether what an accent, or a root, takes is one letter, so that nobody can take more or less of what follows.</summary>
    private bool HasOperand(int index, Formula formula)
    {
        var next = tokens.After(index);
        return next >= 0
            && next < formula.End
            && (tokens.IsKind(next, TokenKind.Letter)
                || (tokens.IsKind(next, TokenKind.Other) && tokens.IsVariable(next))
                || (tokens.IsCommand(next) && tokens[next].Command!.IsOperand))
            && !tokens.IsKind(next + 1, TokenKind.Number)
            && !tokens.IsWord(next + 1);
    }

    /// <summary>Whether a sign that may be what is left of a space is known for one, or for none.</summary>
    private bool IsClear(int index)
    {
        var spacing = new FormulaSpacing(tokens, lexicon);
        return spacing.Read(index) is not null || tokens.CharAt(index) switch
        {
            ',' => IsInList(index, spacing.OpenAround(index)),
            ';' => spacing.OpenAround(index) != '\0' && !tokens.IsSpace(index - 1),
            ':' => !tokens.IsKind(tokens.Before(index), TokenKind.Number) || tokens.IsKind(index + 1, TokenKind.Number),
            '!' => tokens.EndsOperand(index - 1) && !tokens.StartsOperand(tokens.After(index)),
            _ => tokens.IsSpace(index + 1) || !tokens.EndsOperand(index - 1) || tokens.IsKind(index + 1, TokenKind.Number),
        };
    }

    /// <summary>
    /// Whether a comma parts the members of a list: in brackets, or with dots beside it. Behind a number in round brackets a
    /// letter may be a unit.
    /// </summary>
    private bool IsInList(int index, char open)
    {
        if (tokens.IsSpace(index - 1)
            || tokens.CharAt(index - 1) is ',' or '|'
            || tokens.CharAt(index + 1) is ',' or '|'
            || tokens.CommandOf(index + 1) is { Role: CommandRole.Style })
        {
            return false;
        }

        var isUnit = tokens.IsKind(index - 1, TokenKind.Number)
            && tokens[index + 1].Kind is TokenKind.Letter or TokenKind.Name or TokenKind.Word;
        return open != '\0'
            ? open != '(' || !isUnit
            : (tokens.IsKind(index - 1, TokenKind.Number) && tokens.IsKind(index + 1, TokenKind.Number))
            || IsDots(tokens.Before(index))
            || IsDots(tokens.After(index));
    }

    private bool IsDots(int index) => tokens.IsCommand(index) && tokens[index].Command!.Text is "…" or "⋯";

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
