namespace PaperLint.Language.Formulas;

/// <summary>Tells what must be judged: what may be a command that lost its backslash, or glued from such.</summary>
internal readonly struct Candidates(MathTokens tokens, LatexLexicon lexicon, ProseTable prose)
{
    private readonly Neighbours _neighbours = new(tokens, isJudged: false);

    /// <summary>The places of all, in order.</summary>
    public List<int> Find()
    {
        var places = new List<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Contains(i))
            {
                places.Add(i);
            }
        }

        return places;
    }

    /// <summary>
    /// Whether, before anything is judged, something shows that there may be a formula: most texts hold only words that are
    /// English where they stand.
    /// </summary>
    public bool MayHoldFormula()
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (MayShowFormula(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what is here shows, before anything is judged, that there may be a formula.</summary>
    public bool MayShowFormula(int index)
    {
        ref readonly var token = ref tokens[index];
        return token.Kind switch
        {
            TokenKind.Script or TokenKind.Raw => true,
            TokenKind.Escape => token.Partner >= 0,
            TokenKind.Open or TokenKind.Close => tokens.CharAt(index) is '{' or '}',
            TokenKind.Bare or TokenKind.Glued => Contains(index)
                || token.Command is { IsRenamed: true }
                || (token.IsFunction && tokens.IsFunctionOfOperand(index)),
            _ => false,
        };
    }

    /// <summary>
    /// Whether what is here is to be judged. What is English too is so only beside what formulas are made of: most of it never is.
    /// </summary>
    private bool Contains(int index)
    {
        ref readonly var token = ref tokens[index];
        return token.Kind switch
        {
            TokenKind.Glued => !token.IsFunction && !IsNameWithVersion(index) && IsInPlace(index),
            TokenKind.Bare => token.Command!.Role != CommandRole.Function && !IsNameOfType(index) && IsInPlace(index),
            _ => false,
        };
    }

    private bool IsInPlace(int index) =>
        (!tokens[index].IsEnglish || IsBesideFormula(index))
        && !IsContraction(index)
        && !IsEndOfName(index)
        && !prose.HasPlace(tokens.TextOf(index), _neighbours.Before(index, out _), _neighbours.After(index, out _));

    /// <summary>we'll and Xin's: English joins them with an apostrophe, and a prime has no word before it.</summary>
    private bool IsContraction(int index) =>
        (IsApostrophe(index - 1) && (tokens.IsWord(index - 2) || tokens.Is(index - 2, 'I')))
        || (tokens[index].Kind == TokenKind.Glued
            && IsApostrophe(index + 1)
            && tokens.Is(index + 2, 's')
            && !(tokens.IsKind(index + 3, TokenKind.Script) || tokens.IsKind(index + 3, TokenKind.Open)));

    /// <summary>Agent3Sigma: letters and a number before it, without a gap, make it the end of a name.</summary>
    private bool IsEndOfName(int index) => tokens.IsKind(index - 1, TokenKind.Number) && tokens.IsWord(index - 2);

    private bool IsApostrophe(int index) => tokens.CharAt(index) is '\'' or '’';

    /// <summary>int8, Phi3.5: a sign that gathers has its limits in scripts, and no factor stands behind a letter.</summary>
    private bool IsNameOfType(int index) => tokens.IsKind(index + 1, TokenKind.Number) && tokens[index].Command switch
    {
        { Role: CommandRole.Greek } => char.IsAsciiLetterUpper(tokens.CharAt(index)) && tokens.TextOf(index + 1).Contains('.'),
        var command => MayGather(command),
    };

    /// <summary>
    /// uint8, Emu3.5: before a number without a gap, what begins with a capital is a formula only where a sign joins the two.
    /// </summary>
    private bool IsNameWithVersion(int index)
    {
        if (!tokens.IsKind(index + 1, TokenKind.Number))
        {
            return false;
        }

        var buffer = default(PieceBuffer);
        Span<WordPiece> pieces = buffer;
        var count = lexicon.Splitter.Split(tokens.TextOf(index), pieces);
        var last = count == 0 ? null : pieces[count - 1].Command;
        return MayGather(last) || (char.IsAsciiLetterUpper(tokens.CharAt(index)) && last is not { IsBinary: true });
    }

    /// <summary>int, sum: English, and a sign that gathers.</summary>
    private static bool MayGather(Command? command) => command is { Role: CommandRole.Large, IsEnglish: true };

    private bool IsBesideFormula(int index)
    {
        var before = tokens.Before(index);
        var after = tokens.After(index);

        // "10 times 5-fold cross validation" counts what is English.
        if (after >= 0 && tokens.IsKind(after, TokenKind.Number) && tokens.Is(after + 1, '-') && tokens.IsWord(after + 2))
        {
            return false;
        }

        // In a list the comma stands between: x_1, dots, x_n.
        before = tokens.Is(before, ',') ? tokens.Before(before) : before;
        var afterList = tokens.Is(after, ',') ? tokens.After(after) : after;
        return (before >= 0 && MayEndOperand(before)) || (afterList >= 0 && MayBeginOperand(afterList)) || IsItem(index);
    }

    /// <summary>A bullet before an item of a list.</summary>
    private bool IsItem(int index) =>
        tokens[index].Command is { Role: CommandRole.Operator }
        && tokens.CharAt(tokens.Before(index)) is '.' or ':' or ';'
        && tokens.IsWord(tokens.After(index))
        && char.IsAsciiLetterUpper(tokens.CharAt(tokens.After(index)));

    private bool MayEndOperand(int index) => tokens[index].Kind switch
    {
        TokenKind.Open => tokens.Is(index, '{') && tokens.IsKind(index + 1, TokenKind.Bare),
        TokenKind.Sign => tokens.CharAt(index) is '|' or '=' or '<' or '>' or '+' or '*',
        _ => tokens.IsOperandLike(index),
    };

    private bool MayBeginOperand(int index) => tokens[index].Kind switch
    {
        TokenKind.Close => false,
        TokenKind.Open => true,
        TokenKind.Sign => tokens.CharAt(index) is '|' or '=' or '<' or '>' or '+' or '*'
            || (tokens.CharAt(index) is '-' && tokens.IsKind(index + 1, TokenKind.Number)),
        _ => tokens.IsOperandLike(index),
    };
}
