namespace PaperLint.Language.Formulas;

/// <summary>
/// Decides for bare names that are also English (<c>in</c>, <c>to</c>, <c>left</c>, <c>alpha</c>) whether they are commands, by what
/// stands on both sides of them.
/// </summary>
internal sealed class CommandJudge
{
    private readonly MathTokens _tokens;
    private readonly GreekJudge _greek;
    private readonly Evidence _evidence;

    public CommandJudge(MathTokens tokens, LatexLexicon lexicon, Evidence evidence)
    {
        _tokens = tokens;
        _evidence = evidence;
        _greek = new GreekJudge(tokens, lexicon, evidence);
    }

    public bool IsCommand(int index)
    {
        var command = _tokens[index].Command!;
        if (command.Role is CommandRole.Letter or CommandRole.Operator or CommandRole.Greek && _tokens.Is(index - 1, '{') && _tokens.Is(index + 1, '}') && _tokens.IsKind(index - 2, TokenKind.Script))
        {
            return true;
        }

        return command.Role switch
        {
            CommandRole.Greek => _greek.IsCommand(index),
            CommandRole.Letter => IsLetter(index, command),
            CommandRole.Relation or CommandRole.Operator => new BinaryJudge(_tokens, _evidence).IsCommand(index, command),
            CommandRole.Large => IsLarge(index, command),
            CommandRole.Size => IsSize(index, command),
            CommandRole.Style => IsStyle(index, command),
            CommandRole.Accent => IsAccent(index),
            CommandRole.Bracket => _tokens.IsFirm(_tokens.Before(index)) || _tokens.IsFirm(_tokens.After(index)),
            CommandRole.Fraction => _tokens.Is(index + 1, '{'),
            _ => false,
        };
    }

    private bool IsLetter(int index, Command command)
    {
        if (_tokens.Is(index - 1, '^') || (_tokens.Is(index - 1, '_') && !_tokens.IsWord(index - 2)) || (_tokens.IsKind(index - 2, TokenKind.Script) && _tokens.Is(index - 1, '{')))
        {
            return true;
        }

        return command.Name switch
        {
            "dots" => _tokens.CharAt(_tokens.Before(index)) is ',' or '+' || (_tokens.CharAt(_tokens.After(index)) is ',' or '+' && _tokens.EndsOperand(_tokens.Before(index))),
            "star" => _tokens.EndsOperand(_tokens.Before(index)) && _tokens.StartsOperand(_tokens.After(index)),
            "degree" => _tokens.IsKind(index - 1, TokenKind.Number) || _tokens.IsKind(index + 1, TokenKind.Script),
            "partial" => _tokens.IsKind(index + 1, TokenKind.Script) || (_tokens.IsSpace(index + 1) && _tokens.IsVariable(index + 2) && _tokens.EndsOperand(_tokens.Before(index))),
            "exists" => _tokens.IsSpace(index + 1) && _tokens.IsVariable(index + 2) && _tokens.IsFirm(index + 2),
            _ => _tokens.IsKind(index + 1, TokenKind.Script),
        };
    }

    private bool IsLarge(int index, Command command) =>
        _tokens.Is(index + 1, '_') || (_tokens.Is(index + 1, '^') && (_tokens.Is(index + 2, '{') || (_evidence.IsDamaged && command.Name == "sum"))) || (_tokens.CharAt(_tokens.Before(index)) == '=' && _tokens.StartsOperand(_tokens.After(index)));

    /// <summary>A size stands before a bracket, and the bracket's partner has one as well.</summary>
    private bool IsSize(int index, Command command)
    {
        var bracket = _tokens.After(index);
        if (_tokens.IsKind(bracket, TokenKind.Open) || _tokens.IsKind(bracket, TokenKind.Close))
        {
            // "left (or right)"
            var partner = _tokens[bracket].Partner;
            if (_tokens.IsWord(bracket + 1) || (partner >= 0 && _tokens.IsWord(partner + 1)))
            {
                return false;
            }

            var other = partner > 0 ? _tokens.Before(partner) : MathTokens.None;
            return _tokens.CommandOf(other) is { Role: CommandRole.Size } || (bracket == index + 1 && partner < 0 && _tokens.IsFirm(_tokens.Before(index)));
        }

        return bracket == index + 1 && (_tokens.CharAt(bracket) is '|' || _tokens.CommandOf(bracket) is { Role: CommandRole.Bracket }) && command.Role == CommandRole.Size;
    }

    /// <summary>A typeface stands before a group, or first in one.</summary>
    private bool IsStyle(int index, Command command)
    {
        if (_tokens.Is(index + 1, '{'))
        {
            return !_tokens.IsSpace(index - 1) || command.Name.Length > 2;
        }

        if (_tokens.Is(index - 1, '{') && (_tokens.IsSpace(index + 1) || _tokens.IsKind(index + 1, TokenKind.Escape)))
        {
            return true;
        }

        var after = _tokens.After(index);
        return _tokens.IsSpace(index + 1) && command.Name is "cal" or "Bbb" or "rm" or "bf" or "bm" && _tokens.IsKind(after, TokenKind.Letter) && _tokens.CharAt(after) != 'a';
    }

    private bool IsAccent(int index)
    {
        var after = _tokens.After(index);
        if (after == index + 1)
        {
            return _tokens.Is(after, '{') && _tokens.IsFirm(_tokens.Before(index));
        }

        return _tokens.IsCommand(after) || _tokens.CommandOf(after) is { Role: CommandRole.Greek }
            || (_tokens.IsVariable(after) && _tokens.CharAt(after + 1) is '(' or '_' or '^' or '=' or ',' or ')' or '.' or '{')
            || (_tokens.IsVariable(after) && _tokens.CharAt(_tokens.After(after)) == '=')
            || (_evidence.IsDamaged && _tokens.IsVariable(after) && !_tokens.Is(after + 1, '-'));
    }
}
