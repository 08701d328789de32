namespace PaperLint.Formats.Arrow;

/// <summary>Where a part of a file lies.</summary>
/// <param name="Start">In bytes.</param>
/// <param name="FrontLength">Bytes before its body; 0 where its length is as it was.</param>
/// <param name="BodyLength">Bytes of its body.</param>
internal readonly record struct ArrowPlace(long Start, int FrontLength, long BodyLength)
{
    /// <summary>Where the next part begins; asked for where the length is known.</summary>
    public long End => Start + FrontLength + BodyLength;
}
