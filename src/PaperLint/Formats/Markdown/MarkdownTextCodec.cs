using System.Text;
using PaperLint.Corpus.Codecs;

namespace PaperLint.Formats.Markdown;

/// <summary>
/// Text of a Markdown list item: a backslash before punctuation is no text, and a line break with the indent of the
/// next line, or its mark as a quotation, is a space (CommonMark, sections 2.4 and 6.8).
/// </summary>
internal sealed class MarkdownTextCodec : PieceCodec
{
    private readonly bool _isCell;

    private MarkdownTextCodec(bool isCell) => _isCell = isCell;

    public static MarkdownTextCodec Instance { get; } = new(isCell: false);

    /// <summary>In a cell of a table, which a bar ends.</summary>
    public static MarkdownTextCodec Cell { get; } = new(isCell: true);

    /// <summary>The text as it stands in a list item.</summary>
    public string Write(string text) => Encode(text);

    protected override List<TextPiece> Pieces(ReadOnlySpan<byte> raw)
    {
        var pieces = new List<TextPiece>();
        for (var at = 0; at < raw.Length;)
        {
            var piece = PieceAt(raw, at);
            pieces.Add(piece);
            at = piece.End;
        }

        return pieces;
    }

    protected override string Encode(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            if (c is '\\' or '[' or ']' or '*' or '`' or '<' || (_isCell && c == '|'))
            {
                result.Append('\\');
            }

            result.Append(c);
        }

        return result.ToString();
    }

    private static TextPiece PieceAt(ReadOnlySpan<byte> raw, int at)
    {
        if (raw[at] == '\\'
            && at + 1 < raw.Length
            && char.IsAscii((char)raw[at + 1])
            && (char.IsPunctuation((char)raw[at + 1]) || char.IsSymbol((char)raw[at + 1])))
        {
            return new TextPiece(at, 2, ((char)raw[at + 1]).ToString());
        }

        if (raw[at] is (byte)'\n' or (byte)'\r')
        {
            var end = at + 1;
            while (end < raw.Length && raw[end] is (byte)'\n' or (byte)'\r' or (byte)' ' or (byte)'\t' or (byte)'>')
            {
                end++;
            }

            return new TextPiece(at, end - at, " ");
        }

        var length = 1 + (raw[(at + 1)..].IndexOfAny("\\\n\r"u8) is >= 0 and var next ? next : raw.Length - at - 1);
        return new TextPiece(at, length, null);
    }
}
