using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Language.Formulas;

/// <summary>
/// The tokens of a text, and what stands beside each. Their room is lent: a text has hundreds, and most are needed for
/// microseconds.
/// </summary>
internal sealed class MathTokens(string text) : IDisposable
{
    public const int None = -1;

    private const int ShortestRoom = 64;

    /// <summary>Prose has a token for three characters.</summary>
    private MathToken[] _tokens = ArrayPool<MathToken>.Shared.Rent(Math.Max(ShortestRoom, text.Length / 2));

    public string Text { get; } = text;

    public int Count { get; private set; }

    public Span<MathToken> All => _tokens.AsSpan(0, Count);

    public ref MathToken this[int index] => ref All[index];

    /// <summary>Where a formula stands in the text.</summary>
    public TextSpan SpanOf(Formula formula) => TextSpan.FromBounds(this[formula.Start].Start, this[formula.End - 1].End);

    /// <summary>The new token, written where it stays: to copy it would cost as much as to find it.</summary>
    public ref MathToken Add(TokenKind kind, int start, int end)
    {
        if (Count == _tokens.Length)
        {
            Grow();
        }

        ref var token = ref _tokens[Count++];
        token.Kind = kind;
        token.Start = start;
        token.End = end;
        token.Command = null;
        token.IsGlued = false;
        token.IsEnglish = false;
        token.IsFunction = false;
        token.IsMath = false;
        token.Partner = None;
        token.Score = MathToken.Unscored;
        return ref token;
    }

    /// <summary>Takes the judged for what they are: names for commands, and words for what they are glued from.</summary>
    public void Decide(WordSplitter splitter)
    {
        var isSplit = false;
        for (var i = 0; i < Count; i++)
        {
            ref var token = ref _tokens[i];
            if (token.Kind == TokenKind.Bare)
            {
                token.IsMath = token.Score > 0;
            }
            else if (token.Kind == TokenKind.Glued)
            {
                var isGlued = token.IsFunction ? IsFunctionOfOperand(i) : token.Score > 0;
                isSplit |= isGlued;
                token.Kind = isGlued ? TokenKind.Glued : token.Command is null ? TokenKind.Word : TokenKind.Bare;
            }
        }

        if (isSplit)
        {
            Split(splitter);
        }
    }

    /// <summary>Whether, before anything is judged, what is here looks like an operand, or the end or the beginning of one.</summary>
    public bool IsOperandLike(int index) => this[index].Kind switch
    {
        TokenKind.Number or TokenKind.Script or TokenKind.Raw or TokenKind.Close => true,
        TokenKind.Letter => CharAt(index) is not ('a' or 'A' or 'I'),
        TokenKind.Bare or TokenKind.Glued => !this[index].IsEnglish,
        TokenKind.Other => IsGreekSign(CharAt(index)),
        _ => false,
    };

    /// <summary>O(Nlog N): between a bracket, or an operand, and what the function works on.</summary>
    public bool IsFunctionOfOperand(int index) =>
        (Is(index - 1, '(') || (index > 0 && IsOperandLike(index - 1)))
        && After(index) is >= 0 and var after
        && (IsOperandLike(after) || (after == index + 1 && IsKind(after, TokenKind.Open)));

    private void Split(WordSplitter splitter)
    {
        var (tokens, count) = (_tokens, Count);
        _tokens = ArrayPool<MathToken>.Shared.Rent(tokens.Length);
        Count = 0;
        var buffer = default(PieceBuffer);
        Span<WordPiece> pieces = buffer;
        for (var i = 0; i < count; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Kind != TokenKind.Glued)
            {
                ref var same = ref Add(token.Kind, token.Start, token.End);
                same.Command = token.Command;
                same.IsMath = token.IsMath;
                same.Score = token.Score;
                continue;
            }

            foreach (var piece in pieces[..splitter.Split(Text.AsSpan(token.Start, token.Length), pieces)])
            {
                var kind = piece.Command is not null ? TokenKind.Bare : piece.Length == 1 ? TokenKind.Letter : TokenKind.Name;
                ref var part = ref Add(kind, token.Start + piece.Start, token.Start + piece.Start + piece.Length);
                part.Command = piece.Command;
                part.IsGlued = true;
                part.IsMath = true;
                part.Score = token.Score;
            }
        }

        ArrayPool<MathToken>.Shared.Return(tokens);
        TokenPairs.Join(Text, All);
    }

    /// <summary>Takes all tokens back.</summary>
    public void Clear() => Count = 0;

    /// <summary>Gives the room back; nothing is to be asked after that.</summary>
    public void Dispose()
    {
        ArrayPool<MathToken>.Shared.Return(_tokens);
        _tokens = [];
        Count = 0;
    }

    public ReadOnlySpan<char> TextOf(int index) => Text.AsSpan(this[index].Start, this[index].Length);

    /// <summary>The token before, over at most one stretch of white space; <see cref="None"/> at the start.</summary>
    public int Before(int index)
    {
        var before = index - 1;
        return before >= 0 && this[before].Kind == TokenKind.Space ? before - 1 : before;
    }

    /// <summary>The token after, over at most one stretch of white space; <see cref="None"/> at the end.</summary>
    public int After(int index)
    {
        var after = index + 1;
        if (after < Count && this[after].Kind == TokenKind.Space)
        {
            after++;
        }

        return after < Count ? after : None;
    }

    public bool IsKind(int index, TokenKind kind) => index >= 0 && index < Count && this[index].Kind == kind;

    public bool IsSpace(int index) => IsKind(index, TokenKind.Space);

    /// <summary>The first character of a token; NUL where there is none.</summary>
    public char CharAt(int index) => index >= 0 && index < Count ? Text[this[index].Start] : '\0';

    public bool Is(int index, char sign) => CharAt(index) == sign && this[index].Length == 1;

    public bool IsWord(int index) => index >= 0 && index < Count && this[index].Kind == TokenKind.Word;

    public Command? CommandOf(int index) => index >= 0 && index < Count ? this[index].Command : null;

    /// <summary>Whether it is a command that is surely one: it has its backslash, or was judged to have lost it.</summary>
    public bool IsCommand(int index) =>
        index >= 0 && index < Count && (this[index].Kind == TokenKind.Raw || (this[index].Kind == TokenKind.Bare && this[index].IsMath));

    /// <summary>A letter that is a variable, not the article or the pronoun.</summary>
    public bool IsVariable(int index)
    {
        if (!IsKind(index, TokenKind.Letter))
        {
            return IsKind(index, TokenKind.Name) || (IsKind(index, TokenKind.Other) && IsGreekSign(CharAt(index)));
        }

        return CharAt(index) is not ('a' or 'A' or 'I')
            || !IsSpace(index + 1)
            || !(IsSpace(index - 1) || index == 0)
            || !IsProse(index + 2);
    }

    /// <summary>Whether it is a word, or a bare name that reads as one.</summary>
    private bool IsProse(int index) =>
        IsWord(index) || (IsKind(index, TokenKind.Bare) && this[index].Command is { IsBinary: false, IsSure: false, IsOperand: false });

    /// <summary>Whether an operand can end here.</summary>
    public bool EndsOperand(int index)
    {
        if (index < 0)
        {
            return false;
        }

        return this[index].Kind switch
        {
            TokenKind.Number or TokenKind.Close => true,
            TokenKind.Letter or TokenKind.Name or TokenKind.Other => IsVariable(index),
            TokenKind.Bare or TokenKind.Raw =>
                this[index].Command is { IsOperand: true } or { Role: CommandRole.Bracket or CommandRole.Function }
                || (IsCommand(index) && this[index].Command is { IsBinary: false }),
            TokenKind.Sign =>
                CharAt(index) is '|' or '\'' or '*' or '%' or '+' or '-'
                && index > 0
                && this[index - 1].Kind is not TokenKind.Space and not TokenKind.Word,
            _ => false,
        };
    }

    /// <summary>Whether an operand can start here.</summary>
    public bool StartsOperand(int index)
    {
        if (index < 0)
        {
            return false;
        }

        return this[index].Kind switch
        {
            TokenKind.Number or TokenKind.Open => true,
            TokenKind.Letter or TokenKind.Name or TokenKind.Other => IsVariable(index),
            TokenKind.Bare or TokenKind.Raw =>
                this[index].Command is { IsOperand: true } or { IsSure: true, IsBinary: false } or { Role: CommandRole.Function }
                || (IsCommand(index) && this[index].Command is { IsBinary: false }),
            TokenKind.Sign =>
                CharAt(index) is '-' or '+' or '|' && StartsOperand(After(index)) && CharAt(After(index)) is not ('-' or '+' or '|'),
            _ => false,
        };
    }

    /// <summary>Whether what is here stands in a formula beyond doubt: it bears a script, or is a command.</summary>
    public bool IsFirm(int index)
    {
        if (index < 0)
        {
            return false;
        }

        if (IsCommand(index)
            || IsKind(index + 1, TokenKind.Script)
            || IsKind(index - 1, TokenKind.Script)
            || this[index].Command is { IsSure: true })
        {
            return true;
        }

        return this[index].Kind == TokenKind.Close && this[index].Partner > 0 && IsKind(this[index].Partner - 1, TokenKind.Script);
    }

    private void Grow()
    {
        var grown = ArrayPool<MathToken>.Shared.Rent(2 * _tokens.Length);
        All.CopyTo(grown);
        ArrayPool<MathToken>.Shared.Return(_tokens);
        _tokens = grown;
    }

    private static bool IsGreekSign(char c) => c is >= 'Α' and <= 'ϵ';
}
