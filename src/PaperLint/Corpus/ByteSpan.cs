namespace PaperLint.Corpus;

/// <summary>Bytes of a block: <paramref name="Start"/> from its first byte.</summary>
public readonly record struct ByteSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static ByteSpan FromBounds(int start, int end) => new(start, end - start);
}
