namespace PaperLint.Corpus.Codecs;

/// <summary>A text that is wrapped into lines: a line break with the indent of the next line is a space.</summary>
internal sealed class WrappedTextCodec : PieceCodec
{
    private WrappedTextCodec()
    {
    }

    public static WrappedTextCodec Instance { get; } = new();

    protected override List<TextPiece> Pieces(ReadOnlySpan<byte> raw)
    {
        var pieces = new List<TextPiece>();
        for (var at = 0; at < raw.Length;)
        {
            var isBreak = raw[at] is (byte)'\n' or (byte)'\r';
            var rest = raw[(at + 1)..];
            var length = isBreak ? rest.IndexOfAnyExcept("\r\n \t"u8) : rest.IndexOfAny((byte)'\n', (byte)'\r');
            var piece = new TextPiece(at, length < 0 ? raw.Length - at : length + 1, isBreak ? " " : null);
            pieces.Add(piece);
            at = piece.End;
        }

        return pieces;
    }

    protected override string Encode(string text) => text.ReplaceLineEndings(" ");
}
