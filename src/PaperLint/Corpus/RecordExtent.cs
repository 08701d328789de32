namespace PaperLint.Corpus;

/// <summary>The bytes of a block that are gone when a paper is taken out: its record with the break after it.</summary>
public readonly record struct RecordExtent(int Start, int Length)
{
    public int End => Start + Length;
}
