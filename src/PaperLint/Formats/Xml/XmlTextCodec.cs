using System.Globalization;
using System.Text;
using PaperLint.Corpus.Codecs;

namespace PaperLint.Formats.Xml;

/// <summary>
/// The content of an XML element, or of an attribute: entities and character references stand for characters, sections of
/// character data and comments are structure, every line break is LF (XML 1.0, 2.11). Elements within are structure, too,
/// which no edit takes out; one that begins a line, as a paragraph does, is a space. Formulas are pieces of their own.
/// </summary>
internal sealed class XmlTextCodec : PieceCodec
{
    private const int LastAscii = 0x7f;

    private XmlTextCodec(Encoding characters) => Characters = characters;

    /// <summary>In UTF-8.</summary>
    public static XmlTextCodec Instance { get; } = new(Encoding.UTF8);

    protected override Encoding Characters { get; }

    /// <summary>In the encoding of a document. What it has no byte for is written as a reference.</summary>
    public static XmlTextCodec Of(XmlEncoding encoding) =>
        encoding.Characters == Encoding.UTF8 ? Instance : new XmlTextCodec(encoding.Characters);

    /// <summary>The text as it stands in an element or in a quoted attribute.</summary>
    public string Write(string text) => Encode(text);

    protected override List<TextPiece> Pieces(ReadOnlySpan<byte> raw)
    {
        var pieces = new List<TextPiece>();
        var inData = false;
        var formulas = new XmlFormulas();

        // A space before the text, or after another one, parts nothing.
        var isParted = true;
        for (var at = 0; at < raw.Length;)
        {
            var piece = !inData && raw[at] == '<' && formulas.Read(raw, at) is { } formula ? formula : PieceAt(raw, at, ref inData);
            if (piece.Text == "" && isParted is false && XmlMarkup.Parts(raw.Slice(piece.Start, piece.Length)))
            {
                piece = piece with { Text = " " };
            }

            pieces.Add(piece);
            at = piece.End;
            isParted = piece.Text is null ? raw[at - 1] is (byte)' ' or (byte)'\t' or (byte)'\n'
                : piece.Text.Length > 0 ? char.IsWhiteSpace(piece.Text[^1])
                : isParted;
        }

        return pieces;
    }

    protected override string Encode(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\r' => "&#13;",

                // No way of writing them is legal in XML 1.0.
                < ' ' and not ('\t' or '\n') or '\uFFFE' or '\uFFFF' => " ",
                >= LastAscii when !Has(rune) => string.Create(CultureInfo.InvariantCulture, $"&#{rune.Value};"),
                _ => rune.ToString(),
            });
        }

        return result.ToString();
    }

    protected override bool Holds(ReadOnlySpan<byte> raw, string text) => Decode(raw) == text && XmlMarkup.IsBalanced(raw);

    /// <summary>Whether the encoding has a byte, or bytes, for it.</summary>
    private bool Has(Rune rune) =>
        !Characters.IsSingleByte || (rune.ToString() is var sign && Characters.GetString(Characters.GetBytes(sign)) == sign);

    private static TextPiece PieceAt(ReadOnlySpan<byte> raw, int at, ref bool inData)
    {
        var rest = raw[at..];
        if (inData && rest.StartsWith("]]>"u8))
        {
            inData = false;
            return new TextPiece(at, 3, "");
        }

        if (rest[0] == '\r')
        {
            return new TextPiece(at, rest is [_, (byte)'\n', ..] ? 2 : 1, "\n");
        }

        if (!inData && rest[0] == '<')
        {
            inData = rest.StartsWith("<![CDATA["u8);
            var end = inData ? 9 : EndOfMarkup(rest);
            return new TextPiece(at, end, "");
        }

        if (!inData && rest[0] == '&' && rest.IndexOf((byte)';') is > 0 and var semicolon && Character(rest[1..semicolon]) is { } text)
        {
            return new TextPiece(at, semicolon + 1, text);
        }

        var next = inData ? NextInData(rest[1..]) : rest[1..].IndexOfAny("&<\r"u8);
        return new TextPiece(at, next < 0 ? rest.Length : next + 1, null);
    }

    /// <summary>The end of a comment or of a processing instruction.</summary>
    private static int EndOfMarkup(ReadOnlySpan<byte> rest)
    {
        var close = rest.StartsWith("<!--"u8) ? "-->"u8 : ">"u8;
        var end = rest.IndexOf(close);
        return end < 0 ? rest.Length : end + close.Length;
    }

    private static int NextInData(ReadOnlySpan<byte> rest)
    {
        for (var at = 0; rest[at..].IndexOfAny((byte)']', (byte)'\r') is >= 0 and var next; at++)
        {
            at += next;
            if (rest[at] == '\r' || rest[at..].StartsWith("]]>"u8))
            {
                return at;
            }
        }

        return -1;
    }

    private static string? Character(ReadOnlySpan<byte> name)
    {
        if (name is [(byte)'#', ..])
        {
            var isHex = name is [_, (byte)'x', ..];
            var digits = name[(isHex ? 2 : 1)..];
            return int.TryParse(digits, isHex
                ? NumberStyles.AllowHexSpecifier
                : NumberStyles.None, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code)
                ? char.ConvertFromUtf32(code)
                : null;
        }

        return Encoding.ASCII.GetString(name) switch
        {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "apos" => "'",
            _ => null,
        };
    }
}
