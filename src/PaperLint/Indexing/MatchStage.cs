using PaperLint.Duplicates.Indexes;
using PaperLint.Duplicates.Matching;
using PaperLint.Duplicates.Spilling;
using PaperLint.Files;

namespace PaperLint.Indexing;

/// <summary>
/// Finds the pairs of papers that are the same in the indexes of a corpus that is larger than memory; one part of the work.
/// </summary>
public sealed class MatchStage
{
    /// <summary>Parts at most: papers are looked up under so many keys.</summary>
    public const int MostParts = KeyColumns.Count;

    private readonly IndexSet _indexes;

    private MatchStage(IndexSet indexes) => _indexes = indexes;

    /// <summary>Papers of all indexes.</summary>
    public long Papers => _indexes.Papers;

    /// <param name="indexes">The files, in the order of the corpus.</param>
    /// <exception cref="DuplicateIndexException">One of them is missing or damaged.</exception>
    /// <exception cref="IOException">One of them cannot be read.</exception>
    public static MatchStage Open(IReadOnlyList<string> indexes)
    {
        var set = IndexSet.Open(indexes);
        set.RequireSound();
        return new MatchStage(set);
    }

    /// <summary>Writes the pairs of part <paramref name="part"/>, from 1 on, of <paramref name="parts"/>. How many there are.</summary>
    /// <param name="part">The part.</param>
    /// <param name="parts">How many parts there are.</param>
    /// <param name="memory">Bytes of memory that it may take.</param>
    /// <param name="output">The file.</param>
    /// <exception cref="IOException">The file cannot be written, or there is no room for what does not fit the memory.</exception>
    public long Write(int part, int parts, long memory, string output) =>
        Write(new MatchPart(part, parts), SortMemory.Of(memory), output);

    internal long Write(MatchPart part, SortMemory memory, string output)
    {
        using var pairs = new SpillingSort(memory);
        new PairMatcher(_indexes, part, memory).Find(pairs);
        using var file = new AtomicFile(output);
        var count = PairsFile.Write(file.Stream, _indexes, part, pairs);
        file.Commit();
        return count;
    }
}
