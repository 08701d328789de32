using System.Runtime.InteropServices;
using System.Text;
using PaperLint.Text;

namespace PaperLint.Language.Formulas.Doubled;

/// <summary>
/// Reads a text as the signs that it prints, whatever the notation: <c>α_1</c>, <c>\alpha_{1}</c> and <c>α₁</c> are the same two.
/// </summary>
internal sealed class FormulaSigns
{
    /// <summary>The letters that Unicode has for formulas alone.</summary>
    private const int FirstMathLetter = 0x1D400;
    private const int LastMathLetter = 0x1D7FF;

    /// <summary>The signs that mean the same, the one that stands for all of them at even places.</summary>
    private const string Variants = "-−|∣‖∥⋅·⋅∙'′~∼*∗≤⩽≥⩾∘°⟨〈⟩〉∅⌀:∶";

    /// <summary>Accents that stand beside their letter in text taken from MathML, and in text taken from PDF.</summary>
    private const string Accents = "¯ˆ˜˙¨ˇ˘´";

    private readonly string _text;
    private readonly LatexLexicon _lexicon;
    private readonly List<FormulaSign> _signs = [];
    private int _from;
    private char _script;
    private bool _isStyled;
    private bool _isDollarOpen;

    private FormulaSigns(string text, LatexLexicon lexicon)
    {
        _text = text;
        _lexicon = lexicon;
        _from = -1;
    }

    public static List<FormulaSign> Read(string text, LatexLexicon lexicon)
    {
        var reader = new FormulaSigns(text, lexicon);
        for (var at = 0; at < text.Length;)
        {
            at = reader.ReadAt(at);
        }

        return reader._signs;
    }

    private int ReadAt(int at)
    {
        var c = _text[at];
        switch (c)
        {
            case ' ' or '\t' or '\n' or '\r' or '\u00a0' or >= '\u2000' and <= '\u200d' or '\u202f' or >= '\u205f' and <= '\u2064':
                return at + 1;
            case '{':
                return Open(at, 1);
            case '}':
                return Close(at, 1);
            case '$':
                return ReadDollars(at);
            case '^' or '_':
                Open(at, 1);
                _script = c;
                return at + 1;
            case '\\':
                return ReadCommand(at);
            case < '\x80':
                Add(c, at, at + 1, SignNotation.Plain);
                return at + 1;
            default:
                return ReadRune(at);
        }
    }

    private int ReadDollars(int at)
    {
        var length = at + 1 < _text.Length && _text[at + 1] == '$' ? 2 : 1;
        _isDollarOpen = !_isDollarOpen;
        return _isDollarOpen ? Open(at, length) : Close(at, length);
    }

    /// <summary>What belongs to the sign after it.</summary>
    private int Open(int at, int length)
    {
        _from = _from < 0 ? at : _from;
        return at + length;
    }

    /// <summary>What belongs to the sign before it.</summary>
    private int Close(int at, int length)
    {
        if (_signs.Count > 0 && _from < 0)
        {
            CollectionsMarshal.AsSpan(_signs)[^1].End = at + length;
        }

        return at + length;
    }

    private int ReadCommand(int at)
    {
        var end = at + 1;
        while (end < _text.Length && char.IsAsciiLetter(_text[end]))
        {
            end++;
        }

        if (end == at + 1)
        {
            return ReadEscape(at);
        }

        switch (_lexicon.Find(_text.AsSpan(at + 1, end - at - 1)))
        {
            case null:
                Add('\0', at, end, SignNotation.Tex);
                break;
            case { Role: CommandRole.Size or CommandRole.Space }:
                Open(at, 0);
                break;
            case { Role: CommandRole.Style or CommandRole.Accent or CommandRole.Fraction } style:
                _isStyled |= style.Role != CommandRole.Style || IsTypeface(style.Name);
                Open(at, 0);
                break;
            case { Name: "sqrt" }:
                _isStyled = true;
                Open(at, 0);
                break;
            case { } command:
                foreach (var sign in command.Text)
                {
                    AddFolded(sign, (at, end), SignNotation.Tex);
                }

                break;
        }

        return end;
    }

    /// <summary>Whether a typeface makes another letter of a letter.</summary>
    private static bool IsTypeface(string style) =>
        style is "cal" or "frak" or "Bbb" or "bm" or "bf" or "boldsymbol" or "pmb"
        || (style.StartsWith("math", StringComparison.Ordinal) && style is not ("mathrm" or "mathit" or "mathnormal" or "mathop"));

    private int ReadEscape(int at)
    {
        if (at + 1 == _text.Length)
        {
            return at + 1;
        }

        switch (_text[at + 1])
        {
            case '_':
                // Markdown keeps a mark of TeX from becoming its own.
                Open(at, 2);
                _script = '_';
                break;
            case '(' or '[':
                Open(at, 2);
                break;
            case ')' or ']':
                Close(at, 2);
                break;
            case '|':
                Add('‖', at, at + 2, SignNotation.Tex);
                break;
            case '%' or '#' or '&' or '*':
                Add(_text[at + 1], at, at + 2, SignNotation.Tex);
                break;
        }

        return at + 2;
    }

    private int ReadRune(int at)
    {
        if (Rune.DecodeFromUtf16(_text.AsSpan(at), out var rune, out var length) != System.Buffers.OperationStatus.Done)
        {
            Add('\0', at, at + 1, SignNotation.Plain);
            return at + 1;
        }

        if (rune.IsBmp && (Accents.Contains((char)rune.Value) || rune.Value is >= 0x300 and <= 0x36F))
        {
            return Close(at, length);
        }

        if (rune.IsBmp && !IsMathematical((char)rune.Value))
        {
            Add((char)rune.Value, at, at + length, SignNotation.Plain);
            return at + length;
        }

        var sign = rune.IsBmp ? (char)rune.Value : Decomposition.Of(rune.Value) is [var letter] ? letter : '\0';
        AddFolded(sign, (at, at + length), SignNotation.Unicode);
        if (rune.Value is >= FirstMathLetter and <= LastMathLetter)
        {
            _signs[^1] = _signs[^1] with { IsMathLetter = true };
        }

        return at + length;
    }

    /// <summary>Greek, raised and lowered characters, letters and signs of mathematics.</summary>
    private static bool IsMathematical(char c) => c is >= 'Ͱ' and <= 'Ͽ' or >= '⁰' and <= 'ₜ' or >= '℀' and <= '⏿' or >= '⟀' and <= '⟿'
        or >= '⦀' and <= '⫿' or '¹' or '²' or '³' or '×' or '±' or '·' or '÷' or '¬' or '°' or '…' or 'µ' or '′' or '‖';

    private void AddFolded(char sign, (int Start, int End) place, SignNotation notation)
    {
        var variant = Variants.IndexOf(sign, StringComparison.Ordinal);
        sign = variant < 0 ? sign : Variants[variant & ~1];
        if (sign is '…' or '⋯')
        {
            for (var i = 0; i < 3; i++)
            {
                Add('.', place.Start, place.End, notation);
            }
        }
        else
        {
            Add(Decomposition.Of(sign) is [var simple] ? simple : sign, place.Start, place.End, notation);
        }

        // ² and ₂ are scripts by themselves.
        var script = ScriptOf(_text[place.Start]);
        if (script != '\0' && notation == SignNotation.Unicode)
        {
            _signs[^1] = _signs[^1] with { Script = script };
        }
    }

    private static char ScriptOf(char c) => c switch
    {
        '¹' or '²' or '³' or (>= '⁰' and <= 'ⁿ') or '°' or '′' => '^',
        >= '₀' and <= 'ₜ' => '_',
        _ => '\0',
    };

    private void Add(char sign, int start, int end, SignNotation notation)
    {
        _signs.Add(new FormulaSign(sign, _from < 0 ? start : _from, end, notation) { Script = _script, IsStyled = _isStyled });
        (_from, _script, _isStyled) = (-1, '\0', false);
    }
}
