namespace PaperLint.Corpus.Reading;

/// <summary>
/// Bytes of a stream, cut where a format can be cut. A <paramref name="IsPartOfLine"/> chunk is a piece of a line that is too
/// long to be held.
/// </summary>
internal readonly record struct Chunk(byte[] Bytes, BlockStart Start, bool IsPartOfLine)
{
    /// <summary>Whether the piece is the first one of its line.</summary>
    public bool StartsLine => Start.Column == 0;
}
