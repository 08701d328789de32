namespace PaperLint.Evidence;

/// <summary>Letters that only one of two texts has, or that differ, by their numbers; the ends are exclusive.</summary>
/// <param name="Start">In the text.</param>
/// <param name="End">In the text.</param>
/// <param name="ReferenceStart">In the reference.</param>
/// <param name="ReferenceEnd">In the reference.</param>
internal readonly record struct LetterHunk(int Start, int End, int ReferenceStart, int ReferenceEnd)
{
    public int Size => Math.Max(End - Start, ReferenceEnd - ReferenceStart);
}
