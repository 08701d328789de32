using System.Globalization;

namespace PaperLint.Text.Folding;

/// <summary>
/// Folds a text into a <see cref="FoldedText"/>: case, spaces, punctuation, Unicode form, and what a feed does to LaTeX
/// (<c>6.7times</c>, <c>6.7×</c> and <c>$6.7\times$</c> become one). Linear in the length of the text.
/// </summary>
internal ref struct TextFolder(ReadOnlySpan<char> text, FoldedText folded)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly FoldedText _folded = folded;
    private int _at;

    public static void Fold(ReadOnlySpan<char> text, FoldedText folded)
    {
        folded.Clear();
        new TextFolder(text, folded).Run();
    }

    private void Run()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (char.IsAsciiLetter(c))
            {
                _at += _folded.AddWords(_text[_at..]);
                continue;
            }

            _at++;
            if (char.IsAsciiDigit(c))
            {
                _folded.Add(c);
            }
            else if (c < 0x80)
            {
                FoldAscii(c);
            }
            else
            {
                FoldOther(c);
            }
        }

        _folded.EndWord();
    }

    private void FoldAscii(char c)
    {
        switch (c)
        {
            case '\\':
                FoldCommand();
                break;
            case '$' or '^' or '_':
                break;
            case '{':
                DropLook("left");
                break;
            case '}':
                DropLook("right");
                break;
            case '(' or '[':
                DropLook("left");
                _folded.EndWord();
                break;
            case ')' or ']':
                DropLook("right");
                _folded.EndWord();
                break;
            case '|':
                DropLook("left");
                DropLook("right");
                _folded.EndWord();
                break;
            case '\'':
                break;
            case '&':
                _at += HtmlLength(';', 8);
                _folded.EndWord();
                break;
            case '<':
                _at += HtmlLength('>', 9);
                _folded.EndWord();
                break;
            default:
                _folded.EndWord();
                break;
        }
    }

    /// <summary>A stripped <c>\left(</c> is <c>left(</c>, glued to what stood before it.</summary>
    private readonly void DropLook(string command)
    {
        if (_folded.OpenWord.EndsWith(command))
        {
            _folded.RemoveLast(command.Length);
        }
    }

    /// <summary>What follows a backslash. A feed keeps the argument of <c>\cmd{x}</c> and the name of every other command.</summary>
    private void FoldCommand()
    {
        var end = _at;
        while (end < _text.Length && char.IsAsciiLetter(_text[end]))
        {
            end++;
        }

        var name = _text[_at..end];
        if (name.IsEmpty)
        {
            // An accent (\"o) or an escaped sign (\%): neither parts a word in two.
            if (_at < _text.Length && _text[_at] is '"' or '\'' or '`' or '^' or '~' or '=' or '.')
            {
                _at++;
            }

            return;
        }

        _at = end;
        var hasArgument = end + 1 < _text.Length && _text[end] == '{' && _text[end + 1] != '}';
        if (hasArgument || FormulaWords.IsLook(name))
        {
            return;
        }

        foreach (var letter in name)
        {
            _folded.Add(char.ToLowerInvariant(letter));
        }
    }

    /// <summary>The length of the rest of an entity (<c>&amp;amp;</c>) or a tag (<c>&lt;br/&gt;</c>); 0 where it is neither.</summary>
    private readonly int HtmlLength(char close, int longest)
    {
        for (var i = _at; i < Math.Min(_text.Length, _at + longest); i++)
        {
            if (_text[i] == close && i > _at)
            {
                return i + 1 - _at;
            }

            if (!char.IsAsciiLetterOrDigit(_text[i]) && _text[i] is not ('#' or '/'))
            {
                return 0;
            }
        }

        return 0;
    }

    private void FoldOther(char c)
    {
        c = char.ToLowerInvariant(c);
        if (FoldedCharacters.Covers(c))
        {
            FoldCovered(c);
        }
        else if (Decomposition.IsSyllable(c))
        {
            FoldSyllable(c);
        }
        else if (IsUnified(c))
        {
            FoldIdeograph(c);
        }
        else if (char.IsHighSurrogate(c) && _at < _text.Length && char.IsLowSurrogate(_text[_at]))
        {
            FoldPair(c, _text[_at++]);
        }
        else if (Decomposition.Of(c) is { IsEmpty: false } decomposed)
        {
            FoldDecomposed(decomposed);
        }
        else
        {
            FoldByCategory(c);
        }
    }

    private readonly void FoldCovered(char c)
    {
        if (FoldedCharacters.Of(c) is { } letters)
        {
            _folded.Add(letters);
        }
        else
        {
            FoldByCategory(c);
        }
    }

    /// <summary>Folds characters that are not decomposed any further.</summary>
    private readonly void FoldDecomposed(ReadOnlySpan<char> decomposed)
    {
        foreach (var c in decomposed)
        {
            FoldCovered(char.ToLowerInvariant(c));
        }
    }

    private readonly void FoldPair(char high, char low)
    {
        var codePoint = char.ConvertToUtf32(high, low);
        if (Decomposition.Of(codePoint) is { IsEmpty: false } decomposed)
        {
            FoldDecomposed(decomposed);
        }
        else if (CharUnicodeInfo.GetUnicodeCategory(codePoint) == UnicodeCategory.OtherLetter)
        {
            _folded.EndWord();
            _folded.Add(high);
            _folded.Add(low);
            _folded.EndWord();
        }
    }

    private readonly void FoldByCategory(char c)
    {
        if (IsIdeograph(c))
        {
            FoldIdeograph(c);
        }
        else if (char.IsLetterOrDigit(c))
        {
            if (IsLead(c))
            {
                _folded.EndWord();
            }

            _folded.Add(c);
        }
        else if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            && c is not ('’' or '‘' or '√'))
        {
            _folded.EndWord();
        }
    }

    /// <summary>Scripts without spaces: each character is a word, else a whole abstract were one.</summary>
    private readonly void FoldIdeograph(char c)
    {
        _folded.EndWord();
        _folded.Add(c);
        _folded.EndWord();
    }

    private readonly void FoldSyllable(char c)
    {
        var (lead, vowel, final) = Decomposition.OfSyllable(c);
        _folded.EndWord();
        _folded.Add(lead);
        _folded.Add(vowel);
        if (final != '\0')
        {
            _folded.Add(final);
        }

        _folded.EndWord();
    }

    private static bool IsUnified(char c) => c is >= '\u3400' and <= '\u9FFF';

    private static bool IsIdeograph(char c) => IsUnified(c) || c is >= '\u3040' and <= '\u30FF' or >= '\uF900' and <= '\uFAFF';

    /// <summary>Whether a conjoining Hangul letter begins a syllable.</summary>
    private static bool IsLead(char c) => c is >= '\u1100' and <= '\u1112';
}
