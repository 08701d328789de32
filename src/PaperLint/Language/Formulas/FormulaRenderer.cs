using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Language.Formulas;

/// <summary>Writes a formula as plain Unicode text.</summary>
internal sealed class FormulaRenderer(MathTokens tokens, LatexLexicon lexicon)
{
    /// <summary>Deeper than formulas nest, far from the depth at which recursion would fail; what is deeper stays as it is.</summary>
    private const int MaxDepth = 24;

    private readonly FormulaGroups _groups = new(tokens);
    private readonly StringBuilder _out = new();

    /// <summary>The whole formula, repaired.</summary>
    public string Render(int start, int end)
    {
        _out.Clear();
        Write(start, end, depth: 0);
        return _out.ToString();
    }

    /// <summary>The changes that repair the formula, each as small as its defect.</summary>
    public ImmutableArray<TextChange> Edits(int start, int end)
    {
        var edits = ImmutableArray.CreateBuilder<TextChange>();
        _out.Clear();

        // Changes that touch become one: what they write stands together, too.
        var change = default(TextSpan);
        var (written, writtenEnd) = (0, 0);
        void AddChange()
        {
            if (!change.IsEmpty)
            {
                edits.Add(new TextChange(change, _out.ToString(written, writtenEnd - written)));
            }
        }

        for (var at = start; at < end;)
        {
            var from = _out.Length;
            var next = WriteToken(at, end, depth: 0);
            var span = TextSpan.FromBounds(tokens[at].Start, tokens[next - 1].End);
            if (!tokens.Text.AsSpan(span.Start, span.Length).SequenceEqual(_out.ToString(from, _out.Length - from)))
            {
                if (change.IsEmpty || change.End != span.Start)
                {
                    AddChange();
                    (change, written) = (span, from);
                }

                change = TextSpan.FromBounds(change.Start, span.End);
                writtenEnd = _out.Length;
            }

            at = next;
        }

        AddChange();
        return edits.ToImmutable();
    }

    private void Write(int start, int end, int depth)
    {
        for (var at = start; at < end;)
        {
            at = WriteToken(at, end, depth);
        }
    }

    /// <summary>Writes the token and what belongs to it; returns the next.</summary>
    private int WriteToken(int at, int end, int depth)
    {
        if (depth > MaxDepth)
        {
            _out.Append(tokens.TextOf(at));
            return at + 1;
        }

        return tokens[at].Kind switch
        {
            TokenKind.Bare when tokens[at].IsMath || tokens[at].Command!.Role == CommandRole.Function => WriteCommand(at, end, depth),
            TokenKind.Raw => WriteCommand(at, end, depth),
            TokenKind.Escape => WriteEscape(at),
            TokenKind.Script => WriteScript(at, end, depth),
            TokenKind.Open when tokens.Is(at, '{') => WriteGroup(at, end, depth),
            TokenKind.Sign => WriteSign(at, end),
            TokenKind.Space when IsDollar(at + 1) && tokens[at + 1].Partner < at => at + 1,
            _ => WriteAsIs(at),
        };
    }

    private int WriteAsIs(int at)
    {
        _out.Append(tokens.TextOf(at));
        return at + 1;
    }

    private int WriteSign(int at, int end)
    {
        if (new FormulaSpacing(tokens, lexicon).Read(at) is not { } space)
        {
            return WriteAsIs(at);
        }

        // A space beside another, or as the first thing in braces, is one too many.
        if (!(tokens.IsSpace(at - 1) || tokens.IsSpace(at + 1) || tokens.Is(at - 1, '{')))
        {
            _out.Append(space);
        }

        return tokens.IsSpace(at - 1) ? SkipSpace(at + 1, end) : at + 1;
    }

    private int WriteEscape(int at)
    {
        var sign = tokens[at].Length == 2 ? tokens.Text[tokens[at].Start + 1] : '\0';
        _out.Append(sign switch
        {
            '(' or ')' or '[' or ']' or '!' => "",
            ',' or ';' or ':' or ' ' => " ",
            '{' or '}' => sign.ToString(),
            '|' => "‖",
            _ => tokens.Is(at, '$') ? "" : tokens.TextOf(at).ToString(),
        });

        // The gaps of "$ x $" go with the signs.
        return IsDollar(at) && tokens[at].Partner > at ? SkipSpace(at + 1, tokens[at].Partner) : at + 1;
    }

    private bool IsDollar(int index) => tokens.Is(index, '$') && tokens[index].Partner >= 0;

    private int WriteCommand(int at, int end, int depth)
    {
        var command = tokens[at].Command!;
        switch (command)
        {
            case { Role: CommandRole.Style }:
                return WriteStyled(at, end, depth);
            case { Role: CommandRole.Size }:
                return tokens.Is(at + 1, '.') && at + 1 < end && !tokens.IsSpace(at + 2) ? at + 2 : at + 1;
            case { Role: CommandRole.Accent }:
                return WriteAccented(at, end, depth);
            case { Role: CommandRole.Function }:
                return WriteFunction(at, end);
            case { Role: CommandRole.Fraction }:
                return WriteFraction(at, end, depth);
            case { Role: CommandRole.Space }:
                _out.Append(' ');
                return at + 1;
            case { Name: "sqrt" }:
                _out.Append(command.Text);
                return WriteArgument(SkipSpace(at + 1, end), end, depth);
            case { Name: "not" }:
                return WriteNegated(at, end);
            case { Name: "bullet" }:
                // The sign of a list, or an operation.
                _out.Append(tokens.IsSpace(at + 1)
                    && tokens.Before(at) is var before
                    && (before < 0 || tokens.CharAt(before) is '.' or ':' or ';')
                    ? "•"
                    : command.Text);
                return at + 1;
            default:
                _out.Append(command.Text);
                return command.Name is "Delta" or "nabla" or "partial" ? SkipSpaceBeforeVariable(at + 1, end) : at + 1;
        }
    }

    /// <summary>\not\equiv: the relation struck through.</summary>
    private int WriteNegated(int at, int end)
    {
        var next = SkipSpace(at + 1, end);
        if (next < end
            && tokens.IsCommand(next)
            && tokens[next].Command!.Role == CommandRole.Relation
            && NegatedRelations.Find(tokens[next].Command!.Text) is { } negated)
        {
            _out.Append(negated);
            return next + 1;
        }

        _out.Append(tokens[at].Command!.Text);
        return at + 1;
    }

    private int SkipSpace(int at, int end) => at < end && tokens.IsSpace(at) ? at + 1 : at;

    private int SkipSpaceBeforeVariable(int at, int end) =>
        at + 1 < end && tokens.IsSpace(at) && tokens.IsVariable(at + 1) && !tokens.Is(at + 2, '-') ? at + 1 : at;

    private int WriteStyled(int at, int end, int depth)
    {
        var name = tokens[at].Command!.Name;
        var next = SkipSpace(at + 1, end);
        if (next < end && name is "mathbb" or "Bbb" or "mathds" or "mathbbm" or "mathcal" or "cal" or "mathscr" or "mathfrak" or "frak")
        {
            var isGroup = tokens.Is(next, '{') && tokens[next].Partner == next + 2;
            var letter = isGroup ? next + 1 : next;
            if (tokens.IsKind(letter, TokenKind.Letter) && MathAlphabets.Find(name, tokens.CharAt(letter)) is { } styled)
            {
                _out.Append(styled);
                return isGroup ? next + 3 : next + 1;
            }
        }

        return next < end && tokens.Is(next, '{') && next == at + 1 ? WriteContent(next, end, depth) : next;
    }

    private int WriteAccented(int at, int end, int depth)
    {
        var next = SkipSpace(at + 1, end);
        if (next >= end)
        {
            return at + 1;
        }

        var from = _out.Length;
        next = WriteArgument(next, end, depth);
        if (_out.Length > from)
        {
            _out.Insert(from + (char.IsHighSurrogate(_out[from]) ? 2 : 1), tokens[at].Command!.Text);
        }

        return next;
    }

    /// <summary>Writes one operand: a group without its braces, or a single token.</summary>
    private int WriteArgument(int at, int end, int depth)
    {
        if (at >= end)
        {
            return at;
        }

        if (!tokens.Is(at, '{') || tokens[at].Partner < 0)
        {
            return WriteToken(at, end, depth + 1);
        }

        var from = _out.Length;
        var next = WriteContent(at, end, depth);
        if (_out.Length - from > 1 && IsCompound(from))
        {
            _out.Insert(from, '(').Append(')');
        }

        return next;
    }

    private bool IsCompound(int from)
    {
        for (var i = from; i < _out.Length; i++)
        {
            if (!char.IsLetterOrDigit(_out[i]) && _out[i] != '.')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Names of functions keep apart from letters beside them.</summary>
    private int WriteFunction(int at, int end)
    {
        if (tokens[at].Command!.Name == "deg" && IsAfterNumber(at))
        {
            _out.Append('°');
            return at + 1;
        }

        // Between two operands, as "mod", it has a gap on both sides.
        var isBinary = tokens[at].Command!.Text == "mod";
        if ((tokens[at].IsGlued || isBinary) && _out.Length > 0 && char.IsLetterOrDigit(_out[^1]))
        {
            _out.Append(' ');
        }

        _out.Append(tokens[at].Command!.Text);
        if (at + 1 < end
            && tokens[at + 1].Start == tokens[at].End
            && (isBinary ? tokens.StartsOperand(at + 1) : tokens[at].IsGlued && tokens[at + 1].IsGlued))
        {
            _out.Append(' ');
        }

        return at + 1;
    }

    private bool IsAfterNumber(int at) =>
        tokens.IsKind(at - 1, TokenKind.Number) || (tokens.Is(at - 1, '{') && tokens.IsKind(at - 2, TokenKind.Number));

    /// <summary>frac13, \frac{a}{b}: a quotient on one line, in brackets where it is a part of a product or a power.</summary>
    private int WriteFraction(int at, int end, int depth)
    {
        var from = _out.Length;
        var next = SkipSpace(at + 1, end);
        var isBinomial = tokens[at].Command!.Name.EndsWith("binom", StringComparison.Ordinal);
        var sign = isBinomial ? ", " : "/";
        if (next < end && new FractionArguments(tokens).AreDigits(next))
        {
            _out.Append(tokens.CharAt(next)).Append(sign).Append(tokens.Text[tokens[next].Start + 1]);
            next++;
        }
        else
        {
            next = WriteArgument(next, end, depth);
            _out.Append(sign);
            next = WriteArgument(SkipSpace(next, end), end, depth);
        }

        if (isBinomial)
        {
            _out.Insert(from, "C(").Append(')');
        }
        else if ((tokens.EndsOperand(at - 1) && tokens.CharAt(at - 1) is not ('-' or '+'))
            || (next < end && (tokens.StartsOperand(next) || tokens.IsKind(next, TokenKind.Script))))
        {
            _out.Insert(from, '(').Append(')');
        }

        return next;
    }

    private int WriteScript(int at, int end, int depth)
    {
        var script = tokens.CharAt(at);
        var next = at + 1;
        if (next >= end || !tokens.Is(next, '{') || tokens[next].Partner < 0)
        {
            if (script == '^' && next < end && tokens.CommandOf(next) is { Name: "circ" or "prime" } && tokens.IsCommand(next))
            {
                _out.Append(tokens[next].Command!.Name == "circ" ? "°" : tokens[next].Command!.Text);
                return next + 1;
            }

            _out.Append(script);
            return next < end && !tokens.IsSpace(next) ? WriteToken(next, end, depth + 1) : next;
        }

        var from = _out.Length;
        var after = WriteContent(next, end, depth);
        var content = _out.ToString(from, _out.Length - from).Trim();
        _out.Length = from;
        var written = FormulaScript.Write(script, content);

        // Where letters follow, nobody would see where it ends.
        var isOpen = written.Length > 2 && written[0] == script && written[1] != '(' && IsWordAt(after);
        _out.Append(isOpen ? $"{script}({content})" : written);
        return after;
    }

    private bool IsWordAt(int index) =>
        index < tokens.Count
        && (tokens[index].Kind is TokenKind.Letter or TokenKind.Name or TokenKind.Word or TokenKind.Number
            || tokens.CommandOf(index) is { Role: CommandRole.Greek or CommandRole.Function });

    private int WriteGroup(int at, int end, int depth)
    {
        if (tokens[at].Partner < 0)
        {
            return WriteAsIs(at);
        }

        if (_groups.IsRuin(at))
        {
            _out.Append('/');
            return WriteArgument(at, end, depth);
        }

        if (_groups.IsGrouping(at))
        {
            return WriteContent(at, end, depth);
        }

        _out.Append('{');
        var next = WriteContent(at, end, depth);
        _out.Append('}');
        return next;
    }

    private int WriteContent(int open, int end, int depth)
    {
        // An abstract that is cut within a group leaves it open.
        var close = tokens[open].Partner < 0 ? end : Math.Min(tokens[open].Partner, end);
        Write(open + 1, close, depth + 1);
        return Math.Min(close + 1, end);
    }
}
