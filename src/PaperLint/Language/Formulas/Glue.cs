using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Language.Formulas;

/// <summary>Judges whether a word that can be spelt as commands and variables was glued together from them.</summary>
internal readonly ref struct Glue
{
    /// <summary>A product of variables has no more letters.</summary>
    private const int MaxVariables = 3;

    private readonly ReadOnlySpan<WordPiece> _pieces;
    private readonly string _text;
    private readonly TextSpan _span;
    private readonly LatexLexicon _lexicon;

    public Glue(ReadOnlySpan<WordPiece> pieces, string text, TextSpan span, LatexLexicon lexicon)
    {
        _pieces = pieces;
        _text = text;
        _span = span;
        _lexicon = lexicon;
    }

    private enum Strength
    {
        None,

        /// <summary>A part of many words.</summary>
        Weak,

        /// <summary>The name of a Greek letter of four letters or more.</summary>
        Letter,
        Sure,
    }

    /// <summary>Whether the pieces of a word can be sensible, or tentative, in some surroundings or in all: what it says is the most that any can make of them.</summary>
    public static GlueChance ChanceOf(ReadOnlySpan<WordPiece> pieces, ReadOnlySpan<char> word)
    {
        var strength = StrongestOf(pieces);
        if (strength == Strength.None)
        {
            return GlueChance.None;
        }

        // What is tentative, named, marked or a unit has one of these shapes.
        if ((pieces is [{ Command.Role: CommandRole.Greek }, { Command: null }] && (char.IsAsciiLetterUpper(word[pieces[1].Start]) || word is "mus" or "mum"))
            || pieces is [{ Command.Role: CommandRole.Accent }, { Command.Role: CommandRole.Greek }])
        {
            return GlueChance.Anywhere;
        }

        var (lower, upper) = MostVariables(strength);
        for (var i = 0; i < pieces.Length; i++)
        {
            if (pieces[i].Command is null)
            {
                var capital = CountCapitals(word.Slice(pieces[i].Start, pieces[i].Length));
                var small = pieces[i].Length - capital;
                if (small > lower || capital > upper || (i == pieces.Length - 1 && small > (lower == 1 ? 0 : 1)))
                {
                    return GlueChance.None;
                }
            }
        }

        return strength == Strength.Weak ? GlueChance.InFormula : GlueChance.Anywhere;
    }

    /// <summary>Whether the commands are telling enough, and what is left between them short enough, for the word to be glued.</summary>
    public bool IsSensible
    {
        get
        {
            var strength = StrongestOf(_pieces);
            var (lower, upper) = MostVariables(strength);
            return strength switch
            {
                Strength.Sure => FitsVariables(lower, upper),
                Strength.Letter => FitsVariables(lower, upper) || IsNamed(),
                Strength.Weak => IsMarked() || (FitsVariables(lower, upper) && (IsFirmBefore() || IsFirmAfter())),
                _ => false,
            };
        }
    }

    /// <summary>Whether it is a capital letter's name before capitals: <c>DeltaUQ</c>, but also a name that an author made, <c>DeltaNet</c>.</summary>
    public bool IsTentative =>
        _pieces is [{ Command: { Role: CommandRole.Greek } letter }, { Command: null }] && char.IsAsciiLetterUpper(letter.Name[0]) && letter.Name.Length > 2
        && char.IsAsciiLetterUpper(_text[_span.Start + _pieces[1].Start]) && Count(_pieces[1]) is not (0, 2 or 3);

    /// <summary>
    /// Whether it is <c>pin [0,1]</c> or <c>XinR^d</c>: a variable, <c>in</c>, and a set. A set that shows itself tells even
    /// where the word is English.
    /// </summary>
    public bool IsMembership(bool isEnglish)
    {
        if (_pieces.Length is < 2 or > 3 || _pieces[1].Command is not { Name: "in" } || !IsElement(_pieces[0]))
        {
            return false;
        }

        if (_pieces.Length == 2)
        {
            return StartsSet(_span.End) || (IsCapitalAt(_span.End + 1) && (!isEnglish || IsInScript() || CharAt(_span.End + 1) is not ('A' or 'I')));
        }

        // LinC and TinT are names; pinN and XinR^d are not.
        var isSet = _pieces[2] is { Command: null, Length: 1 } && char.IsAsciiLetterUpper(_text[_span.Start + _pieces[2].Start]);
        var isSmall = _pieces[0].Command is not null || char.IsAsciiLetterLower(_text[_span.Start]);
        return isSet && (IsScript(_span.End) || IsScript(_span.Start - 1) || (isSmall && !IsLetterAt(_span.End)));
    }

    /// <summary>The small letters and the capitals that one place can have as variables, the more the surer the commands are.</summary>
    private static (int Lower, int Upper) MostVariables(Strength strength) => strength switch
    {
        Strength.Sure => (2, 4),
        Strength.Letter => (2, 5),
        _ => (1, 2),
    };

    private static Strength StrongestOf(ReadOnlySpan<WordPiece> pieces)
    {
        var strength = Strength.None;
        foreach (var piece in pieces)
        {
            if (piece.Command is { } command && StrengthOf(command) is var found && found > strength)
            {
                strength = found;
            }
        }

        return strength;
    }

    private static Strength StrengthOf(Command command) => command switch
    {
        { Role: CommandRole.Fraction } or { Role: CommandRole.Style, IsEnglish: true } or { Name: "Box" or "Diamond" or "cong" or "Vert" or "ni" or "owns" } => Strength.None,
        { Role: CommandRole.Function } when char.IsAsciiLetterUpper(command.Name[0]) => Strength.None,
        { IsSure: true } => command.Name.Length > 3 || command.Name is "leq" or "geq" or "neq" ? Strength.Sure : Strength.Weak,
        { Name: "times" or "subset" or "approx" } => Strength.Sure,
        { Role: CommandRole.Greek, Name.Length: > 3 } or { Name: "exists" or "triangle" } => Strength.Letter,
        _ => Strength.Weak,
    };

    private bool IsElement(WordPiece piece) =>
        piece.Command is { } command ? command.IsOperand : piece.Length == 1 || (piece.Length == 2 && (Count(piece) is (0, 2) || IsInScript()));

    /// <summary>Whether all that is no command is variables: one to a few letters at each place, and hardly a small one at the end, where suffixes are.</summary>
    private bool FitsVariables(int lower, int upper)
    {
        for (var i = 0; i < _pieces.Length; i++)
        {
            if (_pieces[i].Command is { } command)
            {
                if (StrengthOf(command) == Strength.None)
                {
                    return false;
                }

                continue;
            }

            var (small, capital) = Count(_pieces[i]);
            if (small > lower || capital > upper || (small > 0 && capital > 0 && (small + capital > MaxVariables || !(IsProduct() || (small + capital == 2 && lower > 1 && (IsFirmAfter() || IsFirmBefore()))))))
            {
                return false;
            }

            if (i == _pieces.Length - 1 && small > 0 && (small > 1 || lower == 1 || _text[_span.End - 1] == 's' || StrengthOf(_pieces[i - 1].Command!) < Strength.Sure))
            {
                return false;
            }

            if (i == _pieces.Length - 1 && capital > MaxVariables && _pieces[i - 1].Command is { Role: not CommandRole.Greek })
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>kNNtimesKDE: what is multiplied may have any name.</summary>
    private bool IsProduct() => _pieces.Length is 2 or 3 && (_pieces[0].Command ?? _pieces[1].Command) is { Name: "times" };

    /// <summary>Whether a letter in a formula is the head of a name: <c>sigmaReparam</c>.</summary>
    private bool IsNamed()
    {
        const int LongestName = 8;
        return _pieces.Length == 2 && _pieces[0].Command is { Role: CommandRole.Greek } && char.IsAsciiLetterUpper(_text[_span.Start + _pieces[1].Start])
            && _pieces[1].Length <= LongestName && char.IsAsciiLetterLower(_text[_span.Start]);
    }

    /// <summary>Whether capitals follow a small letter's name: <c>muRTS</c>.</summary>
    private bool IsMarked()
    {
        const int LongestName = 5;
        if (_pieces is [{ Command.Role: CommandRole.Accent }, { Command.Role: CommandRole.Greek }] || IsUnit())
        {
            return true;
        }

        return _pieces is [{ Command: { Role: CommandRole.Greek } }, { Command: null }] && Count(_pieces[1]) is (0, <= LongestName) && char.IsAsciiLetterLower(_text[_span.Start]);
    }

    /// <summary>41.97 mus: microseconds.</summary>
    private bool IsUnit() => _pieces is [{ Command.Name: "mu" }, { Command: null, Length: 1 }] && _text[_span.End - 1] is 's' or 'm' && CharAt(_span.Start - 1) == ' ' && char.IsAsciiDigit(CharAt(_span.Start - 2));

    private (int Small, int Capital) Count(WordPiece piece)
    {
        var capital = CountCapitals(_text.AsSpan(_span.Start + piece.Start, piece.Length));
        return (piece.Length - capital, capital);
    }

    private static int CountCapitals(ReadOnlySpan<char> letters)
    {
        var capitals = 0;
        foreach (var c in letters)
        {
            capitals += char.IsAsciiLetterUpper(c) ? 1 : 0;
        }

        return capitals;
    }

    /// <summary>Whether the word stands first in the braces of a script.</summary>
    private bool IsInScript() => CharAt(_span.Start - 1) is '{' or ',' && (IsScript(_span.Start - 2) || CharAt(_span.Start - 1) == ',');

    private bool IsFirmBefore() => CharAt(_span.Start - 1) is '^' or '_' or ')' or ']' or '}' or '|' or '=' or '+' || (_pieces[0].Command is not null && char.IsAsciiDigit(CharAt(_span.Start - 1))) || (CharAt(_span.Start - 1) == '{' && IsScript(_span.Start - 2));

    private bool IsFirmAfter()
    {
        if (_pieces[^1].Command is { Role: CommandRole.Size } && CharAt(_span.End) is ')' or ']' or '}' or '|' or '.')
        {
            return true;
        }

        if (CharAt(_span.End) is '^' or '_' or '(' or '[' or '{' or '|' or '=' or '+' or '\\')
        {
            return true;
        }

        return _pieces[^1].Command is { } last && (char.IsAsciiDigit(CharAt(_span.End)) || (CharAt(_span.End) == ' ' && (StartsSet(_span.End) || IsOperandAt(_span.End + 1, last))));
    }

    /// <summary>A number, a single letter, a call or another command at a place.</summary>
    private bool IsOperandAt(int at, Command last)
    {
        var c = CharAt(at);
        if (char.IsAsciiDigit(c) || c is '(' or '\\')
        {
            return last.Role == CommandRole.Function || (last.IsBinary && c != '(');
        }

        var end = at;
        while (IsAsciiLetterAt(end))
        {
            end++;
        }

        if (end - at == 1)
        {
            return c is not ('a' or 'A' or 'I') && CharAt(end) is not ('-' or '\'');
        }

        return end - at > 1 && end - at <= LatexLexicon.LongestName && _lexicon.Find(_text.AsSpan(at, end - at)) is { IsSure: true } or { Role: CommandRole.Greek };
    }

    private bool StartsSet(int at)
    {
        if (CharAt(at) == ' ')
        {
            at++;
        }

        return CharAt(at) switch
        {
            '[' or '(' or '{' => IsInterval(at),
            >= 'A' and <= 'Z' => IsScript(at + 1),
            _ => false,
        };
    }

    /// <summary>Whether a bracket holds two short things with a comma between, as (0,1] and [1,infty] do.</summary>
    private bool IsInterval(int open)
    {
        const int LongestBound = 12;
        var comma = -1;
        for (var i = open + 1; i < _text.Length && i < open + (2 * LongestBound); i++)
        {
            switch (_text[i])
            {
                case ',':
                    comma = i;
                    break;
                case ')' or ']' or '}':
                    return comma > 0 && (char.IsAsciiDigit(CharAt(open + 1)) || CharAt(open + 1) is '-' or '+' || comma - open <= 3);
                case '.' when CharAt(i + 1) == ' ':
                    return false;
            }
        }

        return false;
    }

    private bool IsCapitalAt(int at) => CharAt(at - 1) == ' ' && char.IsAsciiLetterUpper(CharAt(at)) && !IsLetterAt(at + 1) && CharAt(at + 1) is not ('-' or '\'') && !char.IsAsciiDigit(CharAt(at + 1));

    private bool IsScript(int at) => CharAt(at) is '^' or '_';

    private bool IsLetterAt(int at) => char.IsLetter(CharAt(at));

    private bool IsAsciiLetterAt(int at) => char.IsAsciiLetter(CharAt(at));

    private char CharAt(int at) => at >= 0 && at < _text.Length ? _text[at] : '\0';
}
