namespace PaperLint.Language.Formulas;

/// <summary>Tells the commands of a text apart by how easily they are mistaken.</summary>
internal sealed class SafetyClasses(MathTokens tokens, LatexLexicon lexicon, IReadOnlyList<Formula> formulas)
{
    /// <summary>How far the brace of a script is looked for.</summary>
    private const int Furthest = 40;

    private HashSet<string>? _symbols;
    private bool? _hasFirm;

    /// <param name="index">A command, or what stands beside one in a glued word.</param>
    /// <param name="isFirm">Whether its formula <see cref="IsFirm"/>.</param>
    /// <param name="isJoined">Whether its formula <see cref="IsJoined"/>.</param>
    public SafetyClass Of(int index, bool isFirm, bool isJoined)
    {
        ref readonly var token = ref tokens[index];
        if (MayBeWord(index, ScriptAround(index)))
        {
            return SafetyClass.ScriptWord;
        }

        if (token.IsGlued)
        {
            return isFirm ? SafetyClass.Glued : SafetyClass.LoneGlued;
        }

        if (token.Command!.IsEnglish)
        {
            return token.Command.Role == CommandRole.Relation ? SafetyClass.EnglishRelation : SafetyClass.English;
        }

        return token.Command.Role switch
        {
            CommandRole.Greek => isFirm ? SafetyClass.Letter
                : IsSymbol(index) ? SafetyClass.KnownLetter
                : isJoined ? SafetyClass.JoinedLetter
                : SafetyClass.LoneLetter,
            CommandRole.Relation => SafetyClass.Relation,
            CommandRole.Operator => SafetyClass.Operator,
            _ => SafetyClass.Sign,
        };
    }

    /// <summary>Whether a formula shows itself by more than letters: numbers, scripts, signs.</summary>
    public bool IsFirm(Formula formula)
    {
        for (var i = formula.Start; i < formula.End; i++)
        {
            if (tokens[i].Kind is TokenKind.Script or TokenKind.Number
                || (tokens[i].Command is { Role: not CommandRole.Greek } && tokens.IsCommand(i))
                || (tokens[i].Kind == TokenKind.Sign && tokens.CharAt(i) is '=' or '<' or '>' or '|'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a formula has several letters, and another of the text is firm, and lost a command: pi(x), theta/phi. Who spells one
    /// letter out writes no other in one formula with it, but with a hyphen between: beta-gamma.
    /// </summary>
    public bool IsJoined(Formula formula)
    {
        if (!(_hasFirm ??= formulas.Any(other => IsFirm(other) && LostCommand(other))))
        {
            return false;
        }

        var count = 0;
        for (var i = formula.Start; i < formula.End; i++)
        {
            if (tokens[i].IsGlued || tokens.Is(i, '-'))
            {
                return false;
            }

            count += tokens.IsKind(i, TokenKind.Letter) || (tokens.IsCommand(i) && tokens[i].Command!.IsOperand) ? 1 : 0;
        }

        return count > 1;
    }

    private bool LostCommand(Formula formula)
    {
        for (var i = formula.Start; i < formula.End; i++)
        {
            if (tokens.IsKind(i, TokenKind.Bare) && tokens.IsCommand(i))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSymbol(int index) =>
        (_symbols ??= FindSymbols()).Contains(tokens[index].Command!.Name) && !new SpeltOutTerms(tokens, lexicon).Contains(index);

    private HashSet<string> FindSymbols()
    {
        var symbols = new HashSet<string>(StringComparer.Ordinal);
        foreach (var formula in formulas.Where(IsFirm))
        {
            for (var i = formula.Start; i < formula.End; i++)
            {
                if (tokens.IsCommand(i) && tokens[i].Command!.Role == CommandRole.Greek)
                {
                    symbols.Add(tokens[i].Command!.Name);
                }
            }
        }

        return symbols;
    }

    /// <summary>Operators are raised: a circle, a dagger. What is lowered is "circular" as well.</summary>
    private bool MayBeWord(int index, char script) =>
        script != '\0'
        && (tokens[index].IsGlued
            || tokens[index].Command!.IsEnglish
            || (script == '_' && tokens[index].Command!.Role == CommandRole.Operator));

    /// <summary>The mark of the script of which a command, or a glued word, is all, or one in a list; NUL where it is of none.</summary>
    private char ScriptAround(int index)
    {
        var first = index;
        var last = index;
        while (tokens[index].IsGlued && first > 0 && tokens[first - 1].IsGlued && tokens[first - 1].End == tokens[first].Start)
        {
            first--;
        }

        while (tokens[index].IsGlued && last + 1 < tokens.Count && tokens[last + 1].IsGlued && tokens[last + 1].Start == tokens[last].End)
        {
            last++;
        }

        var before = first - 1;
        if (tokens.IsSpace(before) && tokens.CommandOf(before - 1) is { Role: CommandRole.Style } && tokens.IsCommand(before - 1))
        {
            before -= 2;
        }

        return tokens.IsKind(before, TokenKind.Script) ? tokens.CharAt(before)
            : tokens.CharAt(before) is '{' or ',' && tokens.CharAt(last + 1) is '}' or ',' ? ScriptOfBrace(before + 1)
            : '\0';
    }

    private char ScriptOfBrace(int index)
    {
        for (var i = index - 1; i > Math.Max(0, index - Furthest); i--)
        {
            if (tokens.Is(i, '{'))
            {
                return tokens.IsKind(i - 1, TokenKind.Script) ? tokens.CharAt(i - 1) : '\0';
            }
        }

        return '\0';
    }
}
