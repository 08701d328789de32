using System.Collections.Frozen;
using System.Text;
using PaperLint.Corpus.Codecs;
using PaperLint.Text;

namespace PaperLint.Formats.Bib;

/// <summary>Commands of LaTeX that stand for one character.</summary>
internal static class BibCommand
{
    private static readonly FrozenDictionary<string, string> Symbols = new Dictionary<string, string>
    {
        ["ss"] = "ß",
        ["o"] = "ø",
        ["O"] = "Ø",
        ["l"] = "ł",
        ["L"] = "Ł",
        ["ae"] = "æ",
        ["AE"] = "Æ",
        ["oe"] = "œ",
        ["OE"] = "Œ",
        ["aa"] = "å",
        ["AA"] = "Å",
        ["i"] = "ı",
        ["j"] = "ȷ",
        ["textbackslash"] = "\\",
        ["textbraceleft"] = "{",
        ["textbraceright"] = "}",
        ["textdollar"] = "$",
        ["textasciitilde"] = "~",
        ["textasciicircum"] = "^",
        ["textasciigrave"] = "`",
        ["textless"] = "<",
        ["textgreater"] = ">",
        ["textbar"] = "|",
        ["textunderscore"] = "_",
        ["textendash"] = "–",
        ["textemdash"] = "—",
        ["textellipsis"] = "…",
        ["ldots"] = "…",
        ["dots"] = "…",
        ["textquoteleft"] = "‘",
        ["textquoteright"] = "’",
        ["textquotedblleft"] = "“",
        ["textquotedblright"] = "”",
        ["textquotesingle"] = "'",
        ["textbullet"] = "•",
        ["textperiodcentered"] = "·",
        ["textdegree"] = "°",
        ["textpm"] = "±",
        ["texttimes"] = "×",
        ["textmu"] = "µ",
        ["texteuro"] = "€",
        ["textsterling"] = "£",
        ["textregistered"] = "®",
        ["texttrademark"] = "™",
        ["textcopyright"] = "©",
        ["copyright"] = "©",
        ["S"] = "§",
    }.ToFrozenDictionary();

    /// <summary>The piece that begins with the backslash at <paramref name="at"/>.</summary>
    public static TextPiece Read(ReadOnlySpan<byte> raw, int at, ref BibGroups groups)
    {
        var nameEnd = at + 1;
        while (nameEnd < raw.Length && char.IsAsciiLetter((char)raw[nameEnd]))
        {
            nameEnd++;
        }

        if (nameEnd == at + 1)
        {
            nameEnd = Math.Min(raw.Length, at + 2);
        }

        var name = Encoding.Latin1.GetString(raw[(at + 1)..nameEnd]);
        if (name is "%" or "&" or "_" or "$" or "#" or "{" or "}")
        {
            return new TextPiece(at, 2, name);
        }

        if (name is [var accent] && LatexAccent.Is(accent) && Letter(raw, nameEnd, name) is { } letter)
        {
            return new TextPiece(at, letter.End - at, LatexAccent.Print(accent, letter.Text![0]));
        }

        if (Symbols.TryGetValue(name, out var symbol))
        {
            return new TextPiece(at, EndOfWord(raw, nameEnd) - at, symbol);
        }

        return new TextPiece(at, EndOfArguments(raw, nameEnd, ref groups) - at, null);
    }

    /// <summary>
    /// The letter under an accent: <c>e</c>, <c>{e}</c>, <c>\i</c> or <c>{\i}</c>. An accent that is a letter itself needs a
    /// space or a brace.
    /// </summary>
    private static TextPiece? Letter(ReadOnlySpan<byte> raw, int at, string accent)
    {
        var rest = raw[at..];
        return rest switch
        {
            [(byte)'{', (byte)'\\', (byte)'i' or (byte)'j', (byte)'}', ..] => Piece(4, (char)rest[2]),
            [(byte)'{', var letter, (byte)'}', ..] when char.IsAsciiLetter((char)letter) => Piece(3, (char)letter),
            [(byte)'\\', (byte)'i' or (byte)'j'] => Piece(2, (char)rest[1]),
            [(byte)'\\', (byte)'i' or (byte)'j', var next, ..] when !char.IsAsciiLetter((char)next) => Piece(2, (char)rest[1]),
            [(byte)' ', var letter, ..] when char.IsAsciiLetter((char)letter) && char.IsAsciiLetter(accent[0]) => Piece(2, (char)letter),
            [var letter, ..] when char.IsAsciiLetter((char)letter) && !char.IsAsciiLetter(accent[0]) => Piece(1, (char)letter),
            _ => null,
        };

        TextPiece Piece(int length, char letter) => new(at, length, letter.ToString());
    }

    /// <summary>A control word swallows the empty group after it, or the space.</summary>
    private static int EndOfWord(ReadOnlySpan<byte> raw, int at) => raw[at..] switch
    {
        [(byte)'{', (byte)'}', ..] => at + 2,
        [(byte)' ', ..] => at + 1,
        _ => at,
    };

    /// <summary>The end of the groups that directly follow a command.</summary>
    private static int EndOfArguments(ReadOnlySpan<byte> raw, int at, ref BibGroups groups)
    {
        while (at < raw.Length && raw[at] == '{' && groups.EndOf(at) is { } end)
        {
            at = end;
        }

        return at;
    }
}
