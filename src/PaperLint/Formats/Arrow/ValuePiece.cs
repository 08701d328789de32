namespace PaperLint.Formats.Arrow;

/// <summary>Some of the values that a node is to have: those of a stretch of it as it is, or new texts.</summary>
/// <param name="Start">The first of them in the node as it is; -1 where new texts stand for none of its values.</param>
/// <param name="Count">How many.</param>
/// <param name="Texts">New ones; null where the values stay.</param>
internal readonly record struct ValuePiece(long Start, long Count, IReadOnlyList<byte[]>? Texts)
{
    public static ValuePiece Kept(long start, long count) => new(start, count, null);

    public static ValuePiece New(long start, IReadOnlyList<byte[]> texts) => new(start, texts.Count, texts);
}
