namespace PaperLint.Corpus;

/// <summary>New bytes in place of a stretch of a block.</summary>
public readonly record struct ByteEdit(int Start, int Length, byte[] Content)
{
    public int End => Start + Length;
}
