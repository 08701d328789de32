using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Language.Formulas;

/// <summary>Cuts a text into what formulas are made of. Linear; every character is in exactly one token.</summary>
internal sealed class MathTokenizer(LatexLexicon lexicon)
{
    /// <summary>A text that is longer and ends in a letter was cut off.</summary>
    private const int LongestTitle = 400;

    /// <summary>What follows a word and may tell of it: a gap, a comma and a gap, an operand, and what is joined to that.</summary>
    private const int MostAfter = 5;

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

    /// <summary>The tokens of a word, and of what stands before and after it, white space and the comma of a list aside.</summary>
    public void ReadAround(string text, TextSpan word, MathTokens tokens)
    {
        var at = StartBefore(text, word.Start);
        while (at < word.End)
        {
            at = ReadToken(text, at, tokens);
        }

        for (var more = 0; more < MostAfter && at < text.Length; more++)
        {
            at = ReadToken(text, at, tokens);
        }
    }

    private static int StartBefore(string text, int at)
    {
        at = SkipSpaceBefore(text, at);
        if (at > 0 && text[at - 1] == ',')
        {
            // In a list, the operand stands before the comma.
            at = SkipSpaceBefore(text, at - 1);
        }

        if (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]))
        {
            return Math.Max(0, at - 1);
        }

        var isLetter = char.IsAsciiLetter(text[at - 1]);
        while (at > 0 && (isLetter ? char.IsAsciiLetter(text[at - 1]) : IsInNumber(text[at - 1])))
        {
            at--;
        }

        return at;
    }

    private static int SkipSpaceBefore(string text, int at)
    {
        while (at > 0 && KindOf(text[at - 1]) == TokenKind.Space)
        {
            at--;
        }

        return at;
    }

    private static bool IsInNumber(char c) => char.IsAsciiDigit(c) || c is '.' or ',';

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
        var isAlone = !IsCut(text, end)
            && (at == 0 || !(IsForeignLetter(text[at - 1]) || IsAccent(text, at)))
            && (end == text.Length || !(IsForeignLetter(text[end]) || IsAccent(text, end + 2)));
        if (end - at == 1)
        {
            tokens.Add(isAlone ? TokenKind.Letter : TokenKind.Word, at, end);
            return end;
        }

        var word = text.AsSpan(at, end - at);
        if (!isAlone)
        {
            tokens.Add(TokenKind.Word, at, end);
        }
        else
        {
            Add(lexicon.ReadingOf(word), TextSpan.FromBounds(at, end), word, tokens);
        }

        return end;
    }

    private void Add(WordReading reading, TextSpan span, ReadOnlySpan<char> word, MathTokens tokens)
    {
        var kind = reading.HasFlag(WordReading.Glued)
            ? TokenKind.Glued
            : reading.HasFlag(WordReading.Command)
            ? TokenKind.Bare
            : TokenKind.Word;
        ref var token = ref tokens.Add(kind, span.Start, span.End);
        if (kind != TokenKind.Word)
        {
            token.IsEnglish = reading.HasFlag(WordReading.English);
            token.IsFunction = reading.HasFlag(WordReading.Function);
            token.Command = lexicon.Find(word);
        }
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
        while (at < text.Length
            && (char.IsAsciiDigit(text[at])
                || (text[at] == '.' && IsDigitAt(text, at + 1))
                || (text[at] == ',' && IsThousands(text, at + 1))))
        {
            at++;
        }

        return at;
    }

    private static bool IsThousands(string text, int at) =>
        IsDigitAt(text, at) && IsDigitAt(text, at + 1) && IsDigitAt(text, at + 2) && !IsDigitAt(text, at + 3);

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

    /// <summary>B\"uchi, Poincar\'e: an accent of LaTeX stands before, so that letters on both sides are one name.</summary>
    private static bool IsAccent(string text, int at) =>
        at > 1 && at <= text.Length && text[at - 2] == '\\' && text[at - 1] is '"' or '\'' or '`' or '^' or '~' or '=' or '.';

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
