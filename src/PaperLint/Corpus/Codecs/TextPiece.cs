namespace PaperLint.Corpus.Codecs;

/// <summary>
/// Bytes of a field that stand for <paramref name="Text"/>; for themselves where it is null, for nothing where it is empty.
/// </summary>
internal readonly record struct TextPiece(int Start, int Length, string? Text)
{
    public int End => Start + Length;
}
