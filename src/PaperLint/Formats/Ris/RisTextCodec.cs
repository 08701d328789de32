using PaperLint.Corpus;
using PaperLint.Corpus.Codecs;

namespace PaperLint.Formats.Ris;

/// <summary>A value on one line or on several, or a list of values with the same tag; a line break is a space or parts the list.</summary>
internal sealed class RisTextCodec : PieceCodec
{
    private RisTextCodec()
    {
    }

    public static RisTextCodec Instance { get; } = new();

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

    protected override string Encode(string text) => text.ReplaceLineEndings(" ");

    private static TextPiece PieceAt(ReadOnlySpan<byte> raw, int at)
    {
        if (raw[at] is not ((byte)'\n' or (byte)'\r'))
        {
            return new TextPiece(at, LineBreaks.EndOfLine(raw, at) - at, null);
        }

        var end = at + 1 + raw[(at + 1)..].IndexOfAnyExcept("\r\n \t"u8);
        if (end <= at)
        {
            return new TextPiece(at, raw.Length - at, " ");
        }

        var isTag = raw[end - 1] is (byte)'\n' or (byte)'\r' && RisTags.StartsWithTag(raw[end..]);
        var afterTag = Math.Min(raw.Length, end + "AU  - "u8.Length);
        return isTag ? new TextPiece(at, afterTag - at, AuthorNames.Between) : new TextPiece(at, end - at, " ");
    }
}
