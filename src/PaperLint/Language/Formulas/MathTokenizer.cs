using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Language.Formulas;

/// <summary>Cuts a text into what formulas are made of. Linear; every character is in exactly one token.</summary>
internal sealed class MathTokenizer(LatexLexicon lexicon)
{
    /// <summary>A text that is longer and ends in a letter was cut off.</summary>
    private const int LongestTitle = 400;

    private readonly WordSplitter _splitter = new(lexicon);

    public MathTokens Read(string text)
    {
        var tokens = new MathTokens(text);
        for (var at = 0; at < text.Length;)
        {
            at = ReadToken(text, at, tokens);
        }

        TokenPairs.Join(text, tokens.All);
        return tokens;
    }

    /// <summary>The tokens of a word, and of the words beside it where only white space parts them.</summary>
    public void ReadAround(string text, TextSpan word, MathTokens tokens)
    {
        var at = word.Start;
        while (at > 0 && KindOf(text[at - 1]) == TokenKind.Space)
        {
            at--;
        }

        while (at > 0 && char.IsAsciiLetter(text[at - 1]))
        {
            at--;
        }

        while (at < word.End)
        {
            at = ReadToken(text, at, tokens);
        }

        for (var more = 0; more < 2 && at < text.Length; more++)
        {
            at = ReadToken(text, at, tokens);
        }
    }

    private int ReadToken(string text, int at, MathTokens tokens)
    {
        var c = text[at];
        if (char.IsAsciiLetter(c))
        {
            return ReadWord(text, at, tokens);
        }

        if (c == '\\')
        {
            return ReadEscape(text, at, tokens);
        }

        var kind = KindOf(c);
        var end = kind switch
        {
            TokenKind.Space => EndOfSpace(text, at + 1),
            TokenKind.Number => EndOfNumber(text, at),
            _ => at + 1,
        };
        tokens.Add(kind, at, end);
        return end;
    }

    private int ReadWord(string text, int at, MathTokens tokens)
    {
        var end = at + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        // A letter beyond ASCII beside it makes it a part of a word of prose, and the end of a cut text may be the beginning of any.
        var isAlone = !IsCut(text, end) && (at == 0 || !IsForeignLetter(text[at - 1])) && (end == text.Length || !IsForeignLetter(text[end]));
        if (end - at == 1)
        {
            tokens.Add(isAlone ? TokenKind.Letter : TokenKind.Word, at, end);
            return end;
        }

        if (!isAlone || lexicon.ChanceOf(text.AsSpan(at, end - at)) == GlueChance.None)
        {
            tokens.Add(TokenKind.Word, at, end);
            return end;
        }

        if (IsSine(text, at, end) && Split(text, at, end, tokens))
        {
            return end;
        }

        if (lexicon.Find(text.AsSpan(at, end - at)) is { } command)
        {
            tokens.Add(TokenKind.Bare, at, end).Command = command;
            return end;
        }

        if (!Split(text, at, end, tokens))
        {
            tokens.Add(TokenKind.Word, at, end);
        }

        return end;
    }

    /// <summary>"s in (0,1)" glued together is the name of a function; only what follows can tell.</summary>
    private static bool IsSine(string text, int start, int end) => text.AsSpan(start, end - start) is "sin" && end < text.Length && text[end] == ' ';

    private bool Split(string text, int start, int end, MathTokens tokens)
    {
        var buffer = default(PieceBuffer);
        Span<WordPiece> pieces = buffer;
        var count = _splitter.Split(text, TextSpan.FromBounds(start, end), pieces, out var isTentative);
        foreach (var piece in pieces[..count])
        {
            var from = start + piece.Start;
            var kind = piece.Command is not null ? TokenKind.Bare : piece.Length == 1 ? TokenKind.Letter : TokenKind.Name;
            ref var token = ref tokens.Add(kind, from, from + piece.Length);
            token.Command = piece.Command;
            token.IsGlued = true;
            token.IsMath = !isTentative;
        }

        return count > 0;
    }

    private int ReadEscape(string text, int at, MathTokens tokens)
    {
        var end = at + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        if (end == at + 1)
        {
            end = Math.Min(text.Length, at + 2);
            tokens.Add(TokenKind.Escape, at, end);
            return end;
        }

        var command = lexicon.Find(text.AsSpan(at + 1, end - at - 1));
        tokens.Add(command is null ? TokenKind.Escape : TokenKind.Raw, at, end).Command = command;
        return end;
    }

    /// <summary>A number may have a point, and commas before groups of three digits; 0,1 is two numbers.</summary>
    private static int EndOfNumber(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] == '.' && IsDigitAt(text, at + 1)) || (text[at] == ',' && IsThousands(text, at + 1))))
        {
            at++;
        }

        return at;
    }

    private static bool IsThousands(string text, int at) => IsDigitAt(text, at) && IsDigitAt(text, at + 1) && IsDigitAt(text, at + 2) && !IsDigitAt(text, at + 3);

    private static bool IsDigitAt(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private static int EndOfSpace(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\n' or '\r')
        {
            at++;
        }

        return at;
    }

    private static bool IsCut(string text, int end) => end == text.Length && end > LongestTitle;

    private static bool IsForeignLetter(char c) => c > '\x7f' && IsForeign(c);

    private static bool IsForeign(char c) => char.IsLetter(c) && c is not (>= 'Ͱ' and <= 'Ͽ');

    private static TokenKind KindOf(char c) => c switch
    {
        ' ' or '\t' or '\n' or '\r' => TokenKind.Space,
        >= '0' and <= '9' => TokenKind.Number,
        '(' or '[' or '{' => TokenKind.Open,
        ')' or ']' or '}' => TokenKind.Close,
        '^' or '_' => TokenKind.Script,
        '$' => TokenKind.Escape,
        < '\x80' => TokenKind.Sign,
        _ => TokenKind.Other,
    };
}
