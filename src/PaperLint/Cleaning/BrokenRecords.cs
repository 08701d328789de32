using PaperLint.Corpus;

namespace PaperLint.Cleaning;

/// <summary>Lines that hold no readable record: in a cleaned corpus they are set aside as they stand.</summary>
internal static class BrokenRecords
{
    /// <summary>The lines of a block's broken records, with their breaks; each once.</summary>
    public static IEnumerable<RecordExtent> ExtentsOf(Block block) => block.Problems
        .Where(problem => problem.Code == ProblemCodes.BrokenRecord)
        .Select(problem => LineOf(block, problem.Start))
        .Distinct();

    private static RecordExtent LineOf(Block block, int at)
    {
        var bytes = block.Bytes.Span;
        var start = bytes[..at].LastIndexOf((byte)'\n') + 1;
        var lineFeed = bytes[at..].IndexOf((byte)'\n');
        return new RecordExtent(start, (lineFeed < 0 ? bytes.Length : at + lineFeed + 1) - start);
    }
}
