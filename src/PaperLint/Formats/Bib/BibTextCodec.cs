using System.Buffers;
using System.Text;
using PaperLint.Corpus.Codecs;

namespace PaperLint.Formats.Bib;

/// <summary>
/// The content of a BibTeX value, without its outer braces or quotes. Braces that protect letters are structure, and
/// LaTeX's escapes and accents stand for characters; formulas and other commands are text as they stand.
/// </summary>
internal sealed class BibTextCodec : PieceCodec
{
    private static readonly SearchValues<byte> Special = SearchValues.Create("\\{}$-`'"u8);

    private readonly bool _isQuoted;
    private readonly bool _isAddress;

    private BibTextCodec(bool isQuoted, bool isAddress) => (_isQuoted, _isAddress) = (isQuoted, isAddress);

    /// <summary>For <c>{...}</c>.</summary>
    public static BibTextCodec Braced { get; } = new(isQuoted: false, isAddress: false);

    /// <summary>For <c>"..."</c>.</summary>
    public static BibTextCodec Quoted { get; } = new(isQuoted: true, isAddress: false);

    /// <summary>For an address in <c>{...}</c>, which has no dashes and no quotation marks.</summary>
    public static BibTextCodec BracedAddress { get; } = new(isQuoted: false, isAddress: true);

    /// <summary>For an address in <c>"..."</c>.</summary>
    public static BibTextCodec QuotedAddress { get; } = new(isQuoted: true, isAddress: true);

    /// <summary>For a text in quotes or in braces, of an address or of anything else.</summary>
    public static BibTextCodec Of(bool isQuoted, bool isAddress) => (isQuoted, isAddress) switch
    {
        (true, true) => QuotedAddress,
        (true, false) => Quoted,
        (false, true) => BracedAddress,
        _ => Braced,
    };

    /// <summary>The text as the content of a value. Addresses stay readable: nothing in them is escaped that need not be.</summary>
    public string Write(string text)
    {
        if (_isAddress && Holds(Encoding.UTF8.GetBytes(text), text))
        {
            return text;
        }

        // Braces of a command stay what they are; other braces would be structure.
        foreach (var light in (ReadOnlySpan<string>)[Escaped(text, hasGroups: true), Encode(text)])
        {
            if (Holds(Encoding.UTF8.GetBytes(light), text))
            {
                return light;
            }
        }

        return Strict(text);
    }

    protected override List<TextPiece> Pieces(ReadOnlySpan<byte> raw)
    {
        var pieces = new List<TextPiece>();
        var groups = new BibGroups(raw);
        for (var at = 0; at < raw.Length;)
        {
            var piece = raw[at] switch
            {
                (byte)'\\' => BibCommand.Read(raw, at, ref groups),
                (byte)'{' or (byte)'}' => new TextPiece(at, 1, ""),
                (byte)'$' => Formula(raw, at),
                (byte)'-' or (byte)'`' or (byte)'\'' => Ligature(raw, at),
                _ => new TextPiece(at, raw[at..].IndexOfAny(Special) is >= 0 and var next ? next : raw.Length - at, null),
            };
            pieces.Add(piece);
            at = piece.End;
        }

        return pieces;
    }

    protected override string Encode(string text) => Escaped(text, hasGroups: false);

    /// <summary>Escapes what LaTeX would take for a command, outside of formulas.</summary>
    private string Escaped(string text, bool hasGroups)
    {
        var result = new StringBuilder(text.Length + 8);
        var formulaEnd = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            formulaEnd = c == '$' && i >= formulaEnd ? Math.Max(formulaEnd, text.IndexOf('$', i + 1) + 1) : formulaEnd;
            var isProse = i >= formulaEnd;
            result.Append(c switch
            {
                '-' or '\'' when isProse && IsLigature(text, i) => $"{{}}{c}",
                '`' when isProse && !_isAddress => @"\textasciigrave{}",
                '^' when isProse && !_isAddress => @"\textasciicircum{}",
                '~' when isProse && !_isAddress => @"\textasciitilde{}",
                '{' or '}' when isProse && hasGroups => c.ToString(),
                '%' or '&' or '#' or '_' or '$' or '{' or '}' when isProse => $"\\{c}",
                '"' when _isQuoted => "{\"}",
                _ => c.ToString(),
            });
        }

        return result.ToString();
    }

    protected override byte[] Whole(string text) => Encoding.UTF8.GetBytes(Write(text));

    protected override bool Holds(ReadOnlySpan<byte> raw, string text) => IsBalanced(raw) && Decode(raw) == text;

    /// <summary>The text with every character that could mean anything written as a command.</summary>
    private string Strict(string text)
    {
        var result = new StringBuilder(text.Length + 32);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            result.Append(c switch
            {
                '-' or '\'' when IsLigature(text, i) => $"{{}}{c}",
                '`' when !_isAddress => @"\textasciigrave{}",
                '\\' => @"\textbackslash{}",
                '{' => @"\textbraceleft{}",
                '}' => @"\textbraceright{}",
                '%' or '&' or '#' or '_' or '$' => $"\\{c}",
                '"' when _isQuoted => "{\"}",
                _ => c.ToString(),
            });
        }

        return result.ToString();
    }

    /// <summary>Groups in which nothing stands go with the text that stood there.</summary>
    protected override List<TextPiece> Kept(ReadOnlySpan<byte> raw, List<TextPiece> structure)
    {
        var kept = new List<TextPiece>();
        foreach (var piece in structure)
        {
            if (raw[piece.Start] == '}' && kept.Count > 0 && raw[kept[^1].Start] == '{')
            {
                kept.RemoveAt(kept.Count - 1);
            }
            else
            {
                kept.Add(piece);
            }
        }

        return kept;
    }

    /// <summary>What TeX prints for hyphens and quotes in a row: dashes and quotation marks. An apostrophe stays one.</summary>
    private TextPiece Ligature(ReadOnlySpan<byte> raw, int at)
    {
        var length = raw[at..].IndexOfAnyExcept(raw[at]) is >= 0 and var run ? run : raw.Length - at;
        return ((char)raw[at], length) switch
        {
            _ when _isAddress => new TextPiece(at, length, null),
            ('-', 2) => new TextPiece(at, 2, "–"),
            ('-', 3) => new TextPiece(at, 3, "—"),
            ('`', 1) => new TextPiece(at, 1, "‘"),
            ('`', 2) => new TextPiece(at, 2, "“"),
            ('\'', 2) => new TextPiece(at, 2, "”"),
            _ => new TextPiece(at, length, null),
        };
    }

    private bool IsLigature(string text, int at) => !_isAddress && at > 0 && text[at - 1] == text[at];

    /// <summary>BibTeX counts every brace, escaped or not.</summary>
    private bool IsBalanced(ReadOnlySpan<byte> raw)
    {
        var depth = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            depth += raw[i] == '{' ? 1 : raw[i] == '}' ? -1 : 0;
            if (depth < 0 || (_isQuoted && depth == 0 && raw[i] == '"') || Formats.Bib.BibEntryReader.StartsEntry(raw, i))
            {
                return false;
            }
        }

        return depth == 0;
    }

    private static TextPiece Formula(ReadOnlySpan<byte> raw, int at)
    {
        for (var i = at + 1; i < raw.Length; i++)
        {
            if (raw[i] == '$')
            {
                return new TextPiece(at, i + 1 - at, null);
            }

            i += raw[i] == '\\' ? 1 : 0;
        }

        return new TextPiece(at, 1, null);
    }
}
