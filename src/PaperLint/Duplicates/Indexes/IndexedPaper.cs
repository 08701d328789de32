namespace PaperLint.Duplicates.Indexes;

/// <summary>A paper of one of several indexes.</summary>
/// <param name="Id">Its number among the papers of all, in the order of the indexes.</param>
/// <param name="Index">The index that has it.</param>
/// <param name="Record">Its <see cref="SketchRecord"/>, there until the next paper is asked for.</param>
internal readonly record struct IndexedPaper(long Id, IndexOfSet Index, ReadOnlyMemory<byte> Record)
{
    /// <summary>Its number in its own index.</summary>
    public int Number => (int)(Id - Index.First);
}
