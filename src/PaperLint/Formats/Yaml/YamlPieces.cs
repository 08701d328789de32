using System.Globalization;
using System.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Codecs;

namespace PaperLint.Formats.Yaml;

/// <summary>The pieces of a scalar in each way of writing it.</summary>
internal static class YamlPieces
{
    public static List<TextPiece> Plain(ReadOnlySpan<byte> raw)
    {
        var pieces = new List<TextPiece>();
        Fold(raw, 0, raw.Length, pieces, "\n\r"u8, escape: null);
        return pieces;
    }

    public static List<TextPiece> Quoted(ReadOnlySpan<byte> raw, bool isDouble)
    {
        var pieces = new List<TextPiece> { new(0, 1, "") };
        Fold(raw, 1, raw.Length - 1, pieces, isDouble ? "\n\r\\"u8 : "\n\r'"u8, isDouble ? Escape : Doubled);
        pieces.Add(new TextPiece(raw.Length - 1, 1, ""));
        return pieces;
    }

    /// <summary>Literal lines, or folded ones; those with an indent of their own, or a number for it, are not understood.</summary>
    public static List<TextPiece> Block(ReadOnlySpan<byte> raw)
    {
        var header = raw.IndexOf((byte)'\n') + 1;
        if (header == 0)
        {
            return [new TextPiece(0, raw.Length, "")];
        }

        var indent = raw[header..].IndexOfAnyExcept((byte)' ') is > 0 and var length ? length : 0;
        var pieces = new List<TextPiece> { new(0, header + indent, "") };
        for (var at = header + indent; at < raw.Length;)
        {
            var end = LineBreaks.EndOfLine(raw, at);
            if (end > at)
            {
                pieces.Add(new TextPiece(at, end - at, null));
            }

            at = end;
            if (at < raw.Length)
            {
                var next = AfterBreaks(raw, at, indent, out var breaks);
                pieces.Add(new TextPiece(at, next - at, raw[0] == '|' ? new string('\n', breaks) : Folded(breaks)));
                at = next;
            }
        }

        return pieces;
    }

    private delegate TextPiece PieceAt(ReadOnlySpan<byte> raw, int at);

    /// <summary>Text in which a line break with the space around it is a space, and further ones are line breaks.</summary>
    private static void Fold(
        ReadOnlySpan<byte> raw, int start, int end, List<TextPiece> pieces, ReadOnlySpan<byte> special, PieceAt? escape)
    {
        for (var at = start; at < end;)
        {
            var length = raw[at..end].IndexOfAny(special) is >= 0 and var next ? next : end - at;
            var isBreak = at + length < end && raw[at + length] is (byte)'\n' or (byte)'\r';

            // The space before a line break is none of the text.
            var textLength = isBreak ? raw.Slice(at, length).TrimEnd(" \t"u8).Length : length;
            if (textLength > 0)
            {
                pieces.Add(new TextPiece(at, textLength, null));
            }

            at += textLength;
            if (isBreak)
            {
                var after = AfterBreaks(raw[..end], at, int.MaxValue, out var breaks);
                pieces.Add(new TextPiece(at, after - at, Folded(breaks)));
                at = after;
            }
            else if (at < end && escape is not null)
            {
                var piece = escape(raw[..end], at);
                pieces.Add(piece);
                at = piece.End;
            }
        }
    }

    private static string Folded(int breaks) => breaks == 1 ? " " : new string('\n', breaks - 1);

    /// <summary>After space with line breaks in it, and after the indent of the line behind the last.</summary>
    private static int AfterBreaks(ReadOnlySpan<byte> raw, int at, int indent, out int breaks)
    {
        breaks = 0;
        while (true)
        {
            var space = raw[at..].IndexOfAnyExcept(" \t"u8) is >= 0 and var length ? length : raw.Length - at;
            var isBreak = at + space < raw.Length && raw[at + space] is (byte)'\n' or (byte)'\r';
            if (!isBreak)
            {
                return at + Math.Min(space, indent);
            }

            at = LineBreaks.AfterBreak(raw, at + space);
            breaks++;
        }
    }

    private static TextPiece Doubled(ReadOnlySpan<byte> raw, int at) =>
        raw[at..] is [_, (byte)'\'', ..] ? new TextPiece(at, 2, "'") : new TextPiece(at, 1, null);

    private static TextPiece Escape(ReadOnlySpan<byte> raw, int at)
    {
        if (at + 1 >= raw.Length)
        {
            return new TextPiece(at, 1, null);
        }

        var text = (char)raw[at + 1] switch
        {
            '0' => "\0",
            'a' => "\a",
            'b' => "\b",
            't' or '\t' => "\t",
            'n' => "\n",
            'v' => "\v",
            'f' => "\f",
            'r' => "\r",
            'e' => "\u001B",
            ' ' => " ",
            '"' => "\"",
            '/' => "/",
            '\\' => "\\",
            'N' => "\u0085",
            '_' => "\u00A0",
            'L' => "\u2028",
            'P' => "\u2029",
            _ => null,
        };
        return text is not null ? new TextPiece(at, 2, text) : Coded(raw, at);
    }

    /// <summary>A character by its number, or a line break that is none.</summary>
    private static TextPiece Coded(ReadOnlySpan<byte> raw, int at)
    {
        if (raw[at + 1] is (byte)'\n' or (byte)'\r')
        {
            var breakEnd = LineBreaks.AfterBreak(raw, at + 1);
            var space = raw[breakEnd..].IndexOfAnyExcept(" \t"u8);
            return new TextPiece(at, (space < 0 ? raw.Length : breakEnd + space) - at, "");
        }

        var digits = raw[at + 1] switch { (byte)'x' => 2, (byte)'u' => 4, (byte)'U' => 8, _ => 0 };
        return digits > 0
            && at + 2 + digits <= raw.Length
            && int.TryParse(raw.Slice(at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && Rune.IsValid(code)
            ? new TextPiece(at, 2 + digits, char.ConvertFromUtf32(code))
            : new TextPiece(at, 1, null);
    }
}
