using System.Buffers;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Text;
using PaperLint.Text.Folding;

namespace PaperLint.Evidence;

/// <summary>
/// Reads a text as the letters that its copies have in common, each with its place: spaces, punctuation, dollars and braces go,
/// accents and ligatures are taken apart, and a symbol becomes the name of its LaTeX command, so that <c>6.7times</c>,
/// <c>6.7×</c> and <c>$6.7\times$</c> meet.
/// </summary>
internal sealed class LetterReader
{
    /// <summary>What stands for an address where only some copies have it.</summary>
    public const char Address = '\uE000';

    /// <summary>Signs of formulas that must agree; the others are written in many ways.</summary>
    private const string Signs = "+=<>*";

    private static readonly SearchValues<char> HtmlCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789#/");

    /// <summary>UTF-16 units of a tag (<c>&lt;/sub&gt;</c>) or an entity (<c>&amp;quot;</c>) at most.</summary>
    private const int LongestHtml = 9;

    private readonly string _text;
    private readonly List<Letter> _letters;
    private int _at;

    private LetterReader(string text)
    {
        _text = text;
        _letters = new List<Letter>(text.Length);
    }

    /// <param name="text">The text.</param>
    /// <param name="addresses">What is read as one <see cref="Address"/> each, in order.</param>
    /// <param name="start">Where the text begins; what stands before is the feed's.</param>
    public static Letter[] Read(string text, ReadOnlySpan<TextSpan> addresses, int start)
    {
        var reader = new LetterReader(text) { _at = start };
        foreach (var address in addresses)
        {
            if (address.Start >= reader._at)
            {
                reader.ReadTo(address.Start);
                reader._letters.Add(new Letter(Address, address.Start, address.End, IsOptional: false));
                reader._at = address.End;
            }
        }

        reader.ReadTo(text.Length);
        return [.. reader._letters];
    }

    private void ReadTo(int end)
    {
        while (_at < end)
        {
            var start = _at;
            var c = _text[_at++];
            if (char.IsAsciiLetterOrDigit(c) || Signs.Contains(c, StringComparison.Ordinal))
            {
                ReadSign(c, start);
            }
            else if (c == '\\')
            {
                ReadCommand(start);
            }
            else if (c == '&')
            {
                ReadEntity(start);
            }
            else if (c >= 0x80)
            {
                ReadOther(c, start);
            }
        }
    }

    private void ReadSign(char c, int start)
    {
        if (c == '<' && HtmlLength('>') is var length and > 0)
        {
            _at += length;
            return;
        }

        _letters.Add(new Letter(c, start, _at, IsOptional: false));
    }

    /// <summary>A command keeps its name; the sign of an accent (<c>\'e</c>) and an escaped sign (<c>\%</c>) leave nothing.</summary>
    private void ReadCommand(int start)
    {
        var nameStart = _at;
        while (_at < _text.Length && char.IsAsciiLetter(_text[_at]))
        {
            _letters.Add(new Letter(_text[_at], _at == nameStart ? start : _at, _at + 1, IsOptional: true));
            _at++;
        }

        if (_at == nameStart && _at < _text.Length && _text[_at] is '"' or '\'' or '`' or '^' or '~' or '=' or '.')
        {
            _at++;
        }
    }

    private void ReadEntity(int start)
    {
        var length = HtmlLength(';');
        var name = _text.AsSpan(_at, Math.Max(0, length - 1));
        var meant = name switch { "lt" => '<', "gt" => '>', _ => '\0' };
        _at += length;
        if (meant != '\0')
        {
            _letters.Add(new Letter(meant, start, _at, IsOptional: false));
        }
    }

    /// <summary>The length of the rest of an entity or a tag; 0 where it is neither.</summary>
    private int HtmlLength(char close)
    {
        var rest = _text.AsSpan(_at, Math.Min(LongestHtml, _text.Length - _at));
        var end = rest.IndexOf(close);
        return end > 0 && !rest[..end].ContainsAnyExcept(HtmlCharacters) ? end + 1 : 0;
    }

    private void ReadOther(char c, int start)
    {
        int codePoint = c;
        if (char.IsHighSurrogate(c) && _at < _text.Length && char.IsLowSurrogate(_text[_at]))
        {
            codePoint = char.ConvertToUtf32(c, _text[_at++]);
        }

        if (codePoint > char.MaxValue || !FoldedCharacters.Covers(char.ToLowerInvariant(c)))
        {
            var parts = Decomposition.Of(codePoint);
            foreach (var part in parts)
            {
                AddCovered(part, start);
            }

            if (parts.IsEmpty)
            {
                Add(c, start, isOptional: !char.IsLetter(c));
            }
        }
        else
        {
            AddCovered(c, start);
        }
    }

    private void AddCovered(char c, int start)
    {
        var lower = char.ToLowerInvariant(c);
        if (FoldedCharacters.Of(lower) is not { } name)
        {
            Add(c, start, isOptional: false);
            return;
        }

        var isSymbol = IsSymbol(lower);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != ' ')
            {
                Add(i == 0 && c != lower ? char.ToUpperInvariant(name[i]) : name[i], start, isSymbol);
            }
        }
    }

    /// <summary>Marks, and punctuation beyond ASCII, are no letters; a character that was lost is one, that no text has.</summary>
    private void Add(char c, int start, bool isOptional)
    {
        if (char.IsLetterOrDigit(c) || c == '\uFFFD' || Signs.Contains(c, StringComparison.Ordinal))
        {
            _letters.Add(new Letter(c, start, _at, isOptional));
        }
    }

    /// <summary>Whether a character that has the name of a command is no letter of prose.</summary>
    internal static bool IsSymbol(char c) =>
        c is '×' or '÷' or '±' or '·' or '¬' or 'µ' or '°' or (>= '\u0370' and <= '\u03FF') or (>= '\u2032' and <= '\u2BFF');
}
